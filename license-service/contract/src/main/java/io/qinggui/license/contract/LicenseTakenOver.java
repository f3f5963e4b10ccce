package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * An operator holds a license that another one held before: published beside {@link
 * LicenseHolderChanged}.
 *
 * @param operatorId the holder from then on
 * @param licenseNumber the license
 * @param predecessorId the holder before
 * @param effectiveOn first day on which it is the successor's
 */
public record LicenseTakenOver(
    String operatorId, String licenseNumber, String predecessorId, LocalDate effectiveOn)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-taken-over.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
