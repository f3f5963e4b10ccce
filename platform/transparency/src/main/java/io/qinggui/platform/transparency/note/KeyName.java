package io.qinggui.platform.transparency.note;

import io.qinggui.platform.transparency.text.Utf8Text;

/** What a name of a key may be (C2SP signed-note, Format): not empty, no space, no plus. */
final class KeyName {

  /** A space of Unicode that Java counts as a control. */
  private static final int NEXT_LINE = 0x85;

  private KeyName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && Utf8Text.isEncodable(name)
        && !Utf8Text.hasControls(name)
        && name.codePoints().noneMatch(KeyName::isForbidden);
  }

  static void require(String name) {
    if (!isValid(name)) {
      throw new IllegalArgumentException("a key's name is not empty and has no space and no plus");
    }
  }

  private static boolean isForbidden(int character) {
    return character == '+'
        || character == NEXT_LINE
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }
}
