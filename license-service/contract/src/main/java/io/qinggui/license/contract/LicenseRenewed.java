package io.qinggui.license.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A license was renewed. It keeps its original grant date.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param appliedOn date of the application, absent when it is not known
 * @param decidedOn date of the decision
 * @param validUntil last day of the new term
 */
public record LicenseRenewed(
    String operatorId,
    String licenseNumber,
    @Nullable LocalDate appliedOn,
    LocalDate decidedOn,
    LocalDate validUntil)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-renewed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
