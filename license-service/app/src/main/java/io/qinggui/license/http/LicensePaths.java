package io.qinggui.license.http;

import io.qinggui.platform.web.write.WriteAnswers;

/** Where licenses are found, and what is filed under them. */
public final class LicensePaths {

  /** A license by its number. */
  public static final String LICENSE = "/api/v1/licenses/{licenseNumber}";

  private LicensePaths() {}

  /** What is filed under a license is found in the license. */
  public static String location(String licenseNumber) {
    return WriteAnswers.path(LICENSE, licenseNumber);
  }
}
