package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * A license passed from its holder to another operator; {@link LicenseTakenOver} tells the same of
 * that one.
 *
 * @param operatorId the holder before
 * @param licenseNumber the license
 * @param successorId the holder from then on
 * @param effectiveOn first day on which it is the successor's
 */
public record LicenseHolderChanged(
    String operatorId, String licenseNumber, String successorId, LocalDate effectiveOn)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-holder-changed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
