package io.qinggui.inspection.http;

/** What a license number can look like in a request: exactly what the license service registers. */
final class LicenseNumbers {

  /** Longest number, in characters. */
  static final int MAX = 100;

  /** Irregular ones are taken as they are, as long as they can stand in a path. */
  static final String PATTERN = "(?!\\.+$)(?=.{1,100}$)[^\\s/\\\\;%]+( [^\\s/\\\\;%]+)*";

  private LicenseNumbers() {}
}
