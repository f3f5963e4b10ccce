package io.qinggui.inspection.language;

import java.time.LocalDate;

/**
 * Note who holds a license and who issued it.
 *
 * @param issuer {@code MIIT} or the two-digit code of an administration
 * @param eventId event of the license service that says so
 */
public record NoteLicense(
    String licenseNumber, String operatorId, String issuer, LocalDate grantedOn, String eventId)
    implements NotedLicenseCommand {

  @Override
  public String stream() {
    return streamOf(licenseNumber);
  }

  /** The stream of what is noted of a license. */
  public static String streamOf(String licenseNumber) {
    return "noted-license/" + licenseNumber;
  }
}
