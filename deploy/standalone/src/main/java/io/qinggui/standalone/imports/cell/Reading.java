package io.qinggui.standalone.imports.cell;

import java.util.Optional;

/**
 * A cell as it was read.
 *
 * @param value what it means; what means nothing that is known stays as it was written
 * @param flaw a code, when it may mean more than one thing
 */
public record Reading(String value, Optional<String> flaw) {

  static Reading of(String value) {
    return new Reading(value, Optional.empty());
  }

  static Reading ambiguous(String written, String code) {
    return new Reading(written, Optional.of(code));
  }
}
