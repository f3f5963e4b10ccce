package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * An annual check was concluded: qualified.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license checked
 * @param year year that was checked, not the one in which it was concluded
 * @param concludedOn date of the conclusion; the latest conclusion of a license and year counts
 */
public record AnnualCheckPassed(
    String operatorId, String licenseNumber, int year, LocalDate concludedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.annual-check-passed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
