package io.qinggui.inspection.http;

/** What a license number can look like in a request: irregular ones are taken as they are. */
final class LicenseNumbers {

  /** Longest number, in characters. */
  static final int MAX = 64;

  /** No slash, so that a number can stand in a path. */
  static final String PATTERN = "[^/\\\\]+";

  private LicenseNumbers() {}
}
