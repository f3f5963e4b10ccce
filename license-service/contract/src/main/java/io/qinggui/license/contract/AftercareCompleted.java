package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * Nothing is left to be done for the customers of an operator that exits (三(四)).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param completedOn date from which that is so
 */
public record AftercareCompleted(String operatorId, String licenseNumber, LocalDate completedOn)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.aftercare-completed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
