package io.qinggui.platform.reference;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The identity of an operator: its USCC when it has one, otherwise an assigned id {@code OP-} and
 * 16 hexadecimal digits. Old enterprises may have no USCC (domain, section 7).
 *
 * @param value the id as it stands in paths, events and answers
 */
public record OperatorId(String value) {

  private static final Pattern ASSIGNED = Pattern.compile("OP-[0-9A-F]{16}");

  /**
   * @throws IllegalArgumentException when the text is neither a valid USCC nor an assigned id
   */
  public OperatorId {
    if (!ASSIGNED.matcher(value).matches()) {
      new Uscc(value);
    }
  }

  /**
   * The id as it is compared, of a text that was typed: without blanks, letters and digits of the
   * width of ASCII (UAX 15, NFKC), letters upper case. It need not be an id.
   */
  public static String canonical(String written) {
    return Typed.narrow(written).toUpperCase(Locale.ROOT);
  }

  /**
   * Whether the text has the form of an id, whatever its check digit: the registrars issued a few
   * codes with a wrong one.
   */
  public static boolean isShaped(String text) {
    return ASSIGNED.matcher(text).matches() || Uscc.isShaped(text);
  }

  /** Whether the text is a valid USCC or has the form of an assigned id. */
  public static boolean isValid(String text) {
    return ASSIGNED.matcher(text).matches() || Uscc.isValid(text);
  }

  /**
   * The id assigned to an enterprise without a USCC. The same name in the same province gets the
   * same id, so that registering it twice is noticed.
   *
   * @param name the registered name
   * @param province two-digit code
   */
  public static OperatorId assigned(String name, String province) {
    return new OperatorId(ContentId.of("OP", province, name));
  }

  @Override
  public String toString() {
    return value;
  }
}
