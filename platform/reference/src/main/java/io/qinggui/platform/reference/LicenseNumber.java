package io.qinggui.platform.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers as they are printed on licenses. Most have the form {@code 京B1-20140026}; irregular ones
 * exist, are valid and only flagged. The prefix does not say which services are granted.
 *
 * <p>The same number is typed in many ways. Two spellings are one number when their {@linkplain
 * #canonical canonical} forms are equal; which of them is shown is a matter of the register.
 */
public final class LicenseNumber {

  private static final String CATEGORY = "(A1|A2|B1|B2)";

  private static final String PROVINCES =
      Province.codes().stream()
          .flatMap(code -> Province.of(code).stream())
          .map(Province::name)
          .collect(Collectors.joining("|"));

  /** {@code 苏B2-20130048}, {@code 浙B2-20080224-1}, {@code 合字B1.B2-20130004}. */
  private static final String NUMBERED =
      "(合字|" + PROVINCES + ")?" + CATEGORY + "(\\." + CATEGORY + ")*-(19|20)\\d{6}(-\\d{1,3})?";

  /** {@code 京ICP证090253}: what was issued for information services alone. */
  private static final String INFORMATION = "(" + PROVINCES + ")ICP证\\d{6}(-\\d{1,3})?";

  private static final Pattern REGULAR = Pattern.compile(NUMBERED + "|" + INFORMATION);

  /** Of any kind, one or several: a Chinese dash is two characters wide. */
  private static final Pattern DASHES =
      Pattern.compile("[\\p{Pd}\\u00AD\\u02D7\\u2043\\u2212\\u30FC\\uFF70~\\uFF5E]+");

  /** The certificate that bears the number, and how it introduces it. */
  private static final Pattern CERTIFICATE =
      Pattern.compile("^(.*许可证书?[》\"”]?)?\\(?((编号|证号|号码|号)(为|是)?:?|NO\\.:?|NO:|:)?\\(?");

  private LicenseNumber() {}

  /**
   * The number without the accidents of typing: without blanks, with one {@code -} for any dash,
   * letters and digits of the width of ASCII (UAX 15, NFKC), letters upper case. What was written
   * besides, such as 号, stays.
   */
  public static String narrow(String written) {
    return stable(written, LicenseNumber::narrowed);
  }

  /**
   * The one form in which numbers are compared: {@linkplain #narrow narrow}, and without what may
   * or may not stand around a number, which is the name of the certificate before it and 号 behind
   * it. {@code 增值电信业务经营许可证编号：苏b2－20130048号} is {@code 苏B2-20130048}. Never empty for a text that is
   * not blank.
   */
  public static String canonical(String written) {
    return stable(narrow(written), LicenseNumber::bare);
  }

  /** The step repeated until it changes nothing, so that a result is always its own result. */
  private static String stable(String text, UnaryOperator<String> step) {
    String last = text;
    String next = step.apply(last);
    while (!next.equals(last)) {
      last = next;
      next = step.apply(last);
    }
    return last;
  }

  private static String narrowed(String text) {
    String visible = Typed.narrow(DASHES.matcher(text).replaceAll("-"));
    return visible.toUpperCase(Locale.ROOT);
  }

  private static String bare(String narrow) {
    String number = CERTIFICATE.matcher(narrow).replaceFirst("").replaceFirst("\\)?号?\\)?$", "");
    return number.isEmpty() ? narrow : number;
  }

  /** Whether the number, in whatever spelling, does not follow one of the usual forms. */
  public static boolean isIrregular(String number) {
    return !REGULAR.matcher(canonical(number)).matches();
  }

  /**
   * The two-digit code of the province that a regular number names, whose administration issued the
   * license; empty for what the ministry issued (合字) and for irregular numbers.
   */
  public static Optional<String> province(String number) {
    String canonical = canonical(number);
    return isIrregular(canonical)
        ? Optional.empty()
        : Province.codes().stream()
            .flatMap(code -> Province.of(code).stream())
            .filter(it -> canonical.startsWith(it.name()))
            .map(Province::code)
            .findFirst();
  }
}
