package io.qinggui.platform.web.input;

import org.jspecify.annotations.Nullable;

/**
 * Which spelling of a license number a service has on record. A service that has such a bean takes
 * numbers in paths in any spelling; what comes in a body or a query it asks for itself.
 */
@FunctionalInterface
public interface LicenseSpellings {

  /** Spring's name of the path variable that is a license number. */
  String PATH_VARIABLE = "licenseNumber";

  /**
   * The spelling on record of the number that was written; the number as it was written when none
   * is.
   */
  String onRecord(String written);

  /** The same of a number that may be absent. */
  default @Nullable String onRecordIfAny(@Nullable String written) {
    return written == null ? null : onRecord(written);
  }
}
