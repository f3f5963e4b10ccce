package io.qinggui.platform.transparency.text;

import io.qinggui.platform.transparency.MalformedException;

/** Numbers from 0 to 2<sup>63</sup> - 1 in ASCII digits, without leading zeroes. */
public final class DecimalText {

  private DecimalText() {}

  /**
   * @param what the part that is read, for the message
   * @throws MalformedException when the text is another spelling, or the number is too large
   */
  public static long parse(String text, String what) {
    if (!isCanonical(text)) {
      throw new MalformedException(what + " is not a number without leading zeroes");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MalformedException(what + " is above 2^63 - 1");
    }
  }

  private static boolean isCanonical(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && (text.length() == 1 || text.charAt(0) != '0');
  }
}
