package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.BadValueException;
import java.util.Map;

/**
 * Which characters a text may have. Refused are control characters, halves of surrogate pairs,
 * non-characters, spaces without width, and the invisible marks that turn the direction of writing:
 * none of them can be part of a name, and all of them can make one name look like another.
 */
public final class Texts {

  private static final int MAX_LENGTH = 10_000;

  private Texts() {}

  /**
   * The text itself when it may stand on one line.
   *
   * @throws BadValueException {@code invalid-character} or {@code too-long}
   */
  public static String line(String text) {
    return check(text, false);
  }

  /**
   * The text itself when it may run over several lines.
   *
   * @throws BadValueException {@code invalid-character} or {@code too-long}
   */
  public static String lines(String text) {
    return check(text, true);
  }

  private static String check(String text, boolean multiLine) {
    if (text.length() > MAX_LENGTH) {
      throw new BadValueException("too-long", Map.of("max", MAX_LENGTH));
    }
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int each = text.codePointAt(at);
      if (!isAllowed(each, multiLine)) {
        throw new BadValueException(
            "invalid-character", Map.of("character", "U+%04X".formatted(each)));
      }
    }
    return text;
  }

  private static boolean isAllowed(int character, boolean multiLine) {
    if (character == '\n' || character == '\r' || character == '\t') {
      return multiLine;
    }
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE
        && (character & 0xFFFE) != 0xFFFE
        && (character < 0xFDD0 || character > 0xFDEF)
        && character != 0x200B
        && character != 0x2060
        && character != 0xFEFF
        && (character < 0x202A || character > 0x202E)
        && (character < 0x2066 || character > 0x2069)
        && (character < 0x2028 || character > 0x2029);
  }
}
