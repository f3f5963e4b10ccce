package io.qinggui.platform.reference;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people type and copy it. */
final class Typed {

  /** What is not seen: blanks, and what formats text without being part of it. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Typed() {}

  /** Letters and digits of the width of ASCII (UAX 15, NFKC), nothing that is not seen. */
  static String narrow(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
