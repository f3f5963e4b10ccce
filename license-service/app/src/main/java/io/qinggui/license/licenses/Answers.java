package io.qinggui.license.licenses;

import io.qinggui.license.language.LicensingEvent;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.web.write.WriteAnswers;

/** Answers are made of what was recorded, so that a repeat gets the first answer again. */
final class Answers {

  static final String LICENSE = "/api/v1/licenses/{licenseNumber}";

  private Answers() {}

  static <T extends LicensingEvent> T first(
      Outcome.Applied<LicensingEvent> applied, Class<T> type) {
    return type.cast(applied.recorded().getFirst().event());
  }

  /** What is filed under a license is found in the license. */
  static String location(String licenseNumber) {
    return WriteAnswers.path(LICENSE, licenseNumber);
  }
}
