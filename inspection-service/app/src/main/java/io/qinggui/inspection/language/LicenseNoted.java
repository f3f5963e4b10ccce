package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * Who holds a license and who issued it, noted from the license service's register. About the
 * license, not the operator: its history is told where the license was registered.
 */
@EventType("io.qinggui.inspection.license-noted")
public record LicenseNoted(
    String licenseNumber, String operatorId, String issuer, LocalDate grantedOn)
    implements InspectionEvent {

  @Override
  public String subject() {
    return NoteLicense.streamOf(licenseNumber);
  }

  @Override
  public LocalDate legalDate() {
    return grantedOn;
  }
}
