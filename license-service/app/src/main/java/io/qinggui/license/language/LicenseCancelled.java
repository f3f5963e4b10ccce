package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * The license was cancelled on the operator's own application, 三(四).
 *
 * @param cancelledOn first day on which it is no longer in force
 */
@EventType("io.qinggui.license.license-cancelled")
public record LicenseCancelled(
    String operatorId, String licenseNumber, LocalDate appliedOn, LocalDate cancelledOn)
    implements LicenseEvent {

  @Override
  public LocalDate legalDate() {
    return cancelledOn;
  }
}
