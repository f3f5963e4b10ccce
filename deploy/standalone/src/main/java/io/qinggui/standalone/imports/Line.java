package io.qinggui.standalone.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line that could be read.
 *
 * @param number of the line on which its record begins; the header is line 1
 * @param cells by column; empty cells are left out
 */
record Line(FileKind kind, long number, Map<String, String> cells) {

  Line {
    cells = Map.copyOf(cells);
  }

  Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The further requests that it asks for, in their order. */
  List<Step> steps() {
    List<Step> asked = kind.steps().stream().filter(step -> date(step).isPresent()).toList();
    return kind == FileKind.APPLICATIONS
        ? asked.stream().sorted(Comparator.comparing(step -> date(step).orElse(""))).toList()
        : asked;
  }

  private Optional<String> date(Step step) {
    return cell(step.trigger().name());
  }

  Rejection rejected(String field, String code, String reason) {
    return new Rejection(kind.fileName(), number, field, code, reason);
  }
}
