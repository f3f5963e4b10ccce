package io.qinggui.standalone.imports;

import java.util.Map;
import java.util.Optional;

/**
 * A line that could be read.
 *
 * @param written as it stands in the file
 * @param cells by column, as they are read; empty cells are left out
 */
record Line(Written written, Map<String, String> cells) {

  Line {
    cells = Map.copyOf(cells);
  }

  FileKind kind() {
    return written.kind();
  }

  /** Of the line on which its record begins; the first line of the file is 1. */
  long number() {
    return written.line();
  }

  Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** What fills the column by which it asks for a step. */
  Optional<String> trigger(Step step) {
    return cell(step.trigger().name());
  }

  boolean hasGrant() {
    return kind().columns().stream().anyMatch(it -> it.isOfGrant() && cells.containsKey(it.name()));
  }

  Rejection rejected(String field, String code, Reason reason) {
    return written.rejected(field, code, reason);
  }

  /**
   * Rejected for a reason of the import's own.
   *
   * @param details name, value, name, value, ...
   */
  Rejection rejected(String field, String code, Object... details) {
    return written.rejected(field, code, Reason.of(code, details));
  }
}
