package io.qinggui.standalone.imports;

import io.qinggui.platform.reference.LicenseNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a fact can be in its register but once, so that two lines with the same key that do not
 * say the same cannot both be right. Facts of which there may be several on a day have none.
 */
final class NaturalKeys {

  private static final String LICENSE = "licenseNumber";

  private NaturalKeys() {}

  /** The keys of a line of a file whose lines are requests of their own; none when one is empty. */
  static Set<List<String>> of(Line line) {
    return line.kind() == FileKind.OPERATORS ? ofOperator(line) : of(line, columns(line.kind()));
  }

  private static List<String> columns(FileKind kind) {
    return switch (kind) {
      case NAME_CHANGES -> List.of("operatorId", "changedOn");
      case AFFILIATIONS -> List.of("operatorId", "groupId", "from");
      case SERVICE_REPORTS -> List.of("operatorId", "service", "province");
      case EVALUATIONS ->
          List.of("licenseNumber", "system", "provinces", "standard", "concludedOn", "evaluator");
      case DOCKINGS -> List.of("licenseNumber", "provinces");
      case ANNUAL_CHECKS -> List.of("licenseNumber", "year", "concludedOn");
      case SUCCESSIONS -> List.of("operatorId", "successorId", "effectiveOn");
      case RENEWALS -> List.of("licenseNumber", "decidedOn");
      case HOLDER_CHANGES -> List.of("licenseNumber", "effectiveOn");
      case CALENDARS -> List.of("year");
      case REVOCATIONS, ANNULMENTS, CANCELLATIONS, AFTERCARE_COMPLETIONS ->
          List.of("licenseNumber");
      case LEASES -> List.of("lessorId", "leaseNumber");
      case SURVEYS -> List.of("province", "name", "startsOn");
      default -> List.of();
    };
  }

  private static Set<List<String>> of(Line line, List<String> columns) {
    List<String> cells = columns.stream().flatMap(it -> compared(line, it).stream()).toList();
    return cells.isEmpty() || cells.size() < columns.size() ? Set.of() : Set.of(cells);
  }

  /** A cell as it is compared: one license has many spellings of its number. */
  static Optional<String> compared(Line line, String column) {
    Optional<String> cell = line.cell(column);
    return column.equals(LICENSE) ? cell.map(LicenseNumber::canonical) : cell;
  }

  /** An operator is known by its code, by its name in the file, or by its name and province. */
  private static Set<List<String>> ofOperator(Line line) {
    Set<List<String>> keys = new LinkedHashSet<>();
    Stream.of("uscc", "operatorId")
        .flatMap(it -> line.cell(it).stream())
        .forEach(it -> keys.add(List.of(it)));
    return line.cell("uscc").isPresent() || keys.size() > 1
        ? keys
        : Stream.concat(keys.stream(), of(line, List.of("name", "province")).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a line says, but for its note. */
  static long content(Line line) {
    return content(line.cells());
  }

  static long content(Map<String, String> cells) {
    Map<String, String> said = new TreeMap<>(cells);
    said.remove("note");
    return Digest.of(
        said.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
  }
}
