package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * What happens on {@code license-number/<canonical number>}: which license bears the number, in
 * which spelling. Two licenses never bear one number.
 */
public sealed interface LicenseNumberEvent extends LicenseServiceEvent {

  /** The number as it stands in the register. */
  String licenseNumber();

  /** The day of the grant. */
  LocalDate grantedOn();

  @Override
  default String subject() {
    return LicenseNumberCommand.streamOf(licenseNumber());
  }

  @Override
  default LocalDate legalDate() {
    return grantedOn();
  }

  /** A license was registered under the number. */
  @EventType("io.qinggui.license.number-taken")
  record NumberTaken(String licenseNumber, LocalDate grantedOn) implements LicenseNumberEvent {}

  /** The registration was withdrawn; the number may be registered again, in any spelling. */
  @EventType("io.qinggui.license.number-released")
  record NumberReleased(String licenseNumber, LocalDate grantedOn) implements LicenseNumberEvent {}
}
