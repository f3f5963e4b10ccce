package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * The grant of a license was annulled (撤销).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param decidedOn date of the decision
 * @param effectiveOn first day on which it is no longer in force
 * @param basis the document
 */
public record LicenseAnnulled(
    String operatorId,
    String licenseNumber,
    LocalDate decidedOn,
    LocalDate effectiveOn,
    String basis)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-annulled.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
