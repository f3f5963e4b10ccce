package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * A license was cancelled on the operator's own application (三(四)).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param appliedOn date of the application
 * @param cancelledOn first day on which it is no longer in force
 */
public record LicenseCancelled(
    String operatorId, String licenseNumber, LocalDate appliedOn, LocalDate cancelledOn)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-cancelled.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
