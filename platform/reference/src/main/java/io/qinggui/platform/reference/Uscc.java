package io.qinggui.platform.reference;

/**
 * A unified social credit code, the identity of an enterprise (GB 32100-2015): 18 characters of
 * {@code 0123456789ABCDEFGHJKLMNPQRTUWXY}, the last of them a check digit.
 *
 * <p>Characters 3 to 8 name the registrar's division, which says nothing about where the enterprise
 * works.
 *
 * @param value the code, upper case, with a correct check digit
 */
public record Uscc(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /**
   * @throws IllegalArgumentException when the shape or the check digit is wrong
   */
  public Uscc {
    if (!isShaped(value)) {
      throw new IllegalArgumentException("a USCC has 18 characters of " + ALPHABET);
    }
    if (value.charAt(17) != checkDigit(value)) {
      throw new IllegalArgumentException("wrong check digit, expected " + checkDigit(value));
    }
  }

  /** Whether the text is a code with a correct check digit. Never throws. */
  public static boolean isValid(String text) {
    return isShaped(text) && text.charAt(17) == checkDigit(text);
  }

  /** Whether the text is a code but for its check digit, which may be wrong. Never throws. */
  public static boolean isShaped(String text) {
    return text.length() == LENGTH && text.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
  }

  /**
   * The check digit that belongs to the first 17 characters: {@code (31 - sum mod 31) mod 31}, each
   * character weighted with 3^(i-1) mod 31.
   *
   * @param text at least 17 characters of the alphabet
   */
  public static char checkDigit(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @Override
  public String toString() {
    return value;
  }
}
