package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * The registration of a license does not count any more.
 *
 * @param eventId event of the license service that had registered it
 * @param countedFrom legal date of that event
 */
@EventType("io.qinggui.inspection.license-withdrawal-noted")
public record LicenseWithdrawalNoted(String licenseNumber, String eventId, LocalDate countedFrom)
    implements NotedLicenseEvent {

  @Override
  public LocalDate legalDate() {
    return countedFrom;
  }
}
