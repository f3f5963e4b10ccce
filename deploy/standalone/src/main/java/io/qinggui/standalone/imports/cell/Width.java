package io.qinggui.standalone.imports.cell;

import java.text.Normalizer;

/** Characters of the width that identifiers have. */
final class Width {

  private Width() {}

  /**
   * Full-width letters, digits and signs as those of ASCII (UAX 15, NFKC), blanks around it out.
   */
  static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
