package io.qinggui.standalone.imports;

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

  /** What fills the column by which it asks for a step. */
  Optional<String> trigger(Step step) {
    return cell(step.trigger().name());
  }

  boolean hasGrant() {
    return kind.columns().stream().anyMatch(it -> it.isOfGrant() && cells.containsKey(it.name()));
  }

  Rejection rejected(String field, String code, String reason) {
    return new Rejection(kind.fileName(), number, field, code, reason);
  }
}
