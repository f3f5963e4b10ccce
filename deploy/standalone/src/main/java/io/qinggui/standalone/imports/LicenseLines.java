package io.qinggui.standalone.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code licenses.csv} has a line for each service of a license; the lines of one license number
 * become one request. They have to agree in everything else.
 */
final class LicenseLines {

  private static final Set<String> OF_THE_GRANT = Set.of("service", "provinces", "websiteHosting");

  private final Map<String, List<Line>> byNumber = new LinkedHashMap<>();

  void add(Line line) {
    String key = line.cell("licenseNumber").orElseGet(() -> "line " + line.number());
    byNumber.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
  }

  void forEach(Consumer<Submission> agreeing, Consumer<Rejection> disagreeing) {
    byNumber.forEach(
        (number, lines) -> {
          if (lines.stream().map(LicenseLines::common).distinct().count() == 1) {
            agreeing.accept(new Submission(FileKind.LICENSES, number, lines));
          } else {
            lines.forEach(line -> disagreeing.accept(disagreement(lines.getFirst(), line)));
          }
        });
  }

  private static Map<String, String> common(Line line) {
    Map<String, String> common = new HashMap<>(line.cells());
    common.keySet().removeAll(OF_THE_GRANT);
    return common;
  }

  private static Rejection disagreement(Line first, Line line) {
    return line.rejected(
        line.kind().columns().stream()
            .map(Column::name)
            .filter(name -> !OF_THE_GRANT.contains(name))
            .filter(name -> !line.cell(name).equals(first.cell(name)))
            .findFirst()
            .orElse("licenseNumber"),
        "license-lines-disagree",
        "the lines of license "
            + first.cell("licenseNumber").orElse("")
            + " (from line "
            + first.number()
            + " on) do not agree");
  }
}
