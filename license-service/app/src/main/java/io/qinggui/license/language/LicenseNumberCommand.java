package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.reference.LicenseNumber;
import java.time.LocalDate;

/** What may be asked of {@code license-number/<canonical number>}. */
public sealed interface LicenseNumberCommand extends Command {

  /** The number as it is to stand, or stands, in the register. */
  String licenseNumber();

  @Override
  default String stream() {
    return streamOf(licenseNumber());
  }

  /** The stream of a number in any spelling. */
  static String streamOf(String licenseNumber) {
    return "license-number/" + LicenseNumber.canonical(licenseNumber);
  }

  /** Register a license under the number. */
  record TakeNumber(String licenseNumber, LocalDate grantedOn) implements LicenseNumberCommand {}

  /** Withdraw the registration. */
  record ReleaseNumber(String licenseNumber, LocalDate grantedOn) implements LicenseNumberCommand {}
}
