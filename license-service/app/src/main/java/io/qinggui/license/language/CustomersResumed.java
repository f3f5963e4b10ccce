package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * The issuer allowed new customers again, since no cause remained.
 *
 * @param assessedThrough position up to which the facts were weighed
 */
@EventType("io.qinggui.license.customers-resumed")
public record CustomersResumed(
    String operatorId,
    String licenseNumber,
    LocalDate resumedOn,
    String reason,
    long assessedThrough)
    implements LicenseEvent {

  @Override
  public LocalDate legalDate() {
    return resumedOn;
  }
}
