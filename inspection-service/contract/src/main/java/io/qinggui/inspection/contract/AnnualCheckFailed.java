package io.qinggui.inspection.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * An annual check was concluded: unqualified.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license checked
 * @param year year that was checked, not the one in which it was concluded
 * @param concludedOn date of the conclusion; the latest conclusion of a license and year counts
 * @param reasons grounds of the conclusion, at least one
 */
public record AnnualCheckFailed(
    String operatorId, String licenseNumber, int year, LocalDate concludedOn, List<String> reasons)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.annual-check-failed.v1";

  /** Copies the lists. */
  public AnnualCheckFailed {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
