package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * How far the customers of an operator that exits have been moved (三(四)).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param reportedOn date of the report
 * @param customersBefore how many there were before the first of them was moved
 * @param customersMoved how many of them have been moved
 * @param customersLeft how many are still to be moved
 */
public record AftercareProgressReported(
    String operatorId,
    String licenseNumber,
    LocalDate reportedOn,
    long customersBefore,
    long customersMoved,
    long customersLeft)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.aftercare-progress-reported.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
