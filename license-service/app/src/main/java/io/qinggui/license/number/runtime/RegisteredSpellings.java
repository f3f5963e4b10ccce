package io.qinggui.license.number.runtime;

import java.util.List;

/** The register of licenses, asked for a number. */
@FunctionalInterface
public interface RegisteredSpellings {

  /**
   * The spellings of a number that licenses in the register bear, in a fixed order: one, unless
   * several were registered before numbers were compared in their canonical form.
   *
   * @param written the number in any spelling
   */
  List<String> of(String written);
}
