package io.qinggui.platform.transparency.text;

import io.qinggui.platform.transparency.MalformedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, taken at its word: nothing is replaced. */
public final class Utf8Text {

  private Utf8Text() {}

  /** Bytes of a text that {@link #isEncodable}. */
  public static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param what the part that is read, for the message
   * @param limit the most bytes that are taken
   * @throws MalformedException when the bytes are no UTF-8, or more than the limit
   */
  public static String parse(byte[] bytes, String what, int limit) {
    if (bytes.length > limit) {
      throw new MalformedException(what + " is longer than " + limit + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException(what + " is not UTF-8");
    }
  }

  /** Whether the text has a form in UTF-8, that is no half of a pair of surrogates. */
  public static boolean isEncodable(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Whether the text has characters below U+0020, the line feed included. */
  public static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c < ' ');
  }
}
