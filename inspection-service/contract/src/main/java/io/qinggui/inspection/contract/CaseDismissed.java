package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * There was no violation.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param dismissedOn date
 */
public record CaseDismissed(String caseId, String operatorId, LocalDate dismissedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.case-dismissed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
