package io.qinggui.inspection.language;

import java.time.LocalDate;

/**
 * Note that the registration of a license does not count any more.
 *
 * @param note what was noted of that registration
 * @param eventId event of the license service that had registered it
 * @param countedFrom legal date of that event
 */
public record NoteLicenseWithdrawal(LicenseNoted note, String eventId, LocalDate countedFrom)
    implements NotedLicenseCommand {

  @Override
  public String stream() {
    return NoteLicense.streamOf(note.licenseNumber());
  }
}
