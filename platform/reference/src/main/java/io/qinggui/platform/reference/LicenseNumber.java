package io.qinggui.platform.reference;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers as they are printed on licenses. Most have the form {@code 京B1-20140026}; irregular ones
 * exist, are valid and only flagged. The prefix does not say which services are granted.
 */
public final class LicenseNumber {

  private static final Pattern REGULAR =
      Pattern.compile(
          "(合字|"
              + Province.codes().stream()
                  .flatMap(code -> Province.of(code).stream())
                  .map(Province::name)
                  .collect(Collectors.joining("|"))
              + ")?(A1|A2|B1|B2)(\\.(A1|A2|B1|B2))*-(19|20)\\d{6}");

  private LicenseNumber() {}

  /** Whether the number does not follow the usual form. */
  public static boolean isIrregular(String number) {
    return !REGULAR.matcher(number).matches();
  }
}
