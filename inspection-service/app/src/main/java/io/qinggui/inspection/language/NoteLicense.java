package io.qinggui.inspection.language;

import java.time.LocalDate;

/**
 * Note who holds a license and who issued it.
 *
 * @param issuer {@code MIIT} or the two-digit code of an administration
 */
public record NoteLicense(
    String licenseNumber, String operatorId, String issuer, LocalDate grantedOn)
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
