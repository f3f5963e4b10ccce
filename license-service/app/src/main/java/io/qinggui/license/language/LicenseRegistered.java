package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

/**
 * A license that had been issued was entered in the register.
 *
 * @param issuer {@code MIIT} or the two-digit code of the administration
 * @param grantedOn date of the original grant
 * @param validUntil last day in force
 */
@EventType("io.qinggui.license.license-registered")
public record LicenseRegistered(
    String operatorId,
    String licenseNumber,
    String issuer,
    LocalDate grantedOn,
    LocalDate validUntil,
    List<Grant> grants)
    implements LicenseEvent {

  /** Copies the collections. */
  public LicenseRegistered {
    grants = List.copyOf(grants);
  }

  @Override
  public LocalDate legalDate() {
    return grantedOn;
  }
}
