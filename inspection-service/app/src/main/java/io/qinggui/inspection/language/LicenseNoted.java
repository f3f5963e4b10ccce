package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a license and who issued it, noted from the license service's register.
 *
 * @param eventId event of the license service that says so; absent from notes that were taken
 *     before a registration could be corrected
 */
@EventType("io.qinggui.inspection.license-noted")
public record LicenseNoted(
    String licenseNumber,
    String operatorId,
    String issuer,
    LocalDate grantedOn,
    @Nullable String eventId)
    implements NotedLicenseEvent {

  @Override
  public LocalDate legalDate() {
    return grantedOn;
  }
}
