package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * What happens to the customers of an operator that exits was put on file (三(四)).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param filedOn date of the plan
 * @param customersNotifiedOn date on which the customers were told
 */
public record AftercarePlanFiled(
    String operatorId, String licenseNumber, LocalDate filedOn, LocalDate customersNotifiedOn)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.aftercare-plan-filed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
