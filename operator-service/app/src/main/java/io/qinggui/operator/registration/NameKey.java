package io.qinggui.operator.registration;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as it is looked for. Registers write the same name in more than one way: with brackets and
 * letters of full or half width, with and without spaces, in capitals or not.
 */
public final class NameKey {

  private NameKey() {}

  /** Compatibility forms made one (NFKC, UAX #15), no white space, no capitals. */
  public static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
