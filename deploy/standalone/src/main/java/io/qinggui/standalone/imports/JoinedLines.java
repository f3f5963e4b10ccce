package io.qinggui.standalone.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file with grants has a line for each service; the lines of one license, expansion, application
 * or correction become one request. They have to agree in everything else.
 */
final class JoinedLines {

  private final FileKind kind;
  private final Map<List<Optional<String>>, List<Line>> joined = new LinkedHashMap<>();

  JoinedLines(FileKind kind) {
    this.kind = kind;
  }

  void add(Line line) {
    joined.computeIfAbsent(identity(line), _ -> new ArrayList<>()).add(line);
  }

  void forEach(Consumer<Submission> agreeing, Consumer<Rejection> disagreeing) {
    joined
        .values()
        .forEach(
            lines -> {
              if (lines.stream().map(this::common).distinct().count() == 1) {
                agreeing.accept(Submission.of(lines));
              } else {
                lines.forEach(line -> disagreeing.accept(disagreement(lines.getFirst(), line)));
              }
            });
  }

  /** A line that does not say what it belongs to stands alone. */
  private List<Optional<String>> identity(Line line) {
    List<Optional<String>> identity = kind.joinedBy().stream().map(line::cell).toList();
    return identity.getFirst().isPresent()
        ? identity
        : List.of(Optional.of("line " + line.number()));
  }

  private Map<String, String> common(Line line) {
    Map<String, String> common = new HashMap<>(line.cells());
    kind.columns().stream().filter(Column::isOfLine).map(Column::name).forEach(common::remove);
    return common;
  }

  private Rejection disagreement(Line first, Line line) {
    return line.rejected(
        kind.columns().stream()
            .filter(column -> !column.isOfLine())
            .map(Column::name)
            .filter(name -> !line.cell(name).equals(first.cell(name)))
            .findFirst()
            .orElse(kind.joinedBy().getFirst()),
        kind.noun() + "-lines-disagree",
        "the lines of one " + kind.noun() + " (from line " + first.number() + " on) do not agree");
  }
}
