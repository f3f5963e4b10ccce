package io.qinggui.lease;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of leases: {@code LS-} and 16 upper-case hexadecimal digits, which make one number. */
public final class LeaseIds {

  /** What an id begins with. */
  public static final String PREFIX = "LS";

  /** What an id looks like. */
  public static final String PATTERN = "LS-[0-9A-F]{16}";

  private static final Pattern FORM = Pattern.compile(PATTERN);
  private static final int DIGITS_AT = PREFIX.length() + 1;

  private LeaseIds() {}

  /** Whether a text looks like an id. */
  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  static long number(String leaseId) {
    return HexFormat.fromHexDigitsToLong(leaseId, DIGITS_AT, leaseId.length());
  }

  static String id(long number) {
    return PREFIX + "-" + HexFormat.of().toHexDigits(number).toUpperCase(Locale.ROOT);
  }
}
