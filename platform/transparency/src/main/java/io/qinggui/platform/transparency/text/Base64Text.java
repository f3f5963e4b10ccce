package io.qinggui.platform.transparency.text;

import io.qinggui.platform.transparency.MalformedException;
import java.util.Base64;

/** Base64 of RFC 4648, section 4: the standard alphabet, padded, in its one canonical spelling. */
public final class Base64Text {

  private Base64Text() {}

  public static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @param what the part that is read, for the message
   * @throws MalformedException when the text is no Base64, or another spelling of its bytes
   */
  public static byte[] parse(String text, String what) {
    byte[] bytes = decoded(text, what);
    // the decoder takes missing padding and stray low bits
    if (!of(bytes).equals(text)) {
      throw new MalformedException(what + " is not canonical Base64");
    }
    return bytes;
  }

  private static byte[] decoded(String text, String what) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedException(what + " is not Base64");
    }
  }
}
