package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * The issuer found that no cause remains and allowed new customers again.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param resumedOn first day on which customers may be taken again
 */
public record CustomersResumed(String operatorId, String licenseNumber, LocalDate resumedOn)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.customers-resumed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
