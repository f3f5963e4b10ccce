package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * The violation was confirmed.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param confirmedOn date
 */
public record CaseConfirmed(String caseId, String operatorId, LocalDate confirmedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.case-confirmed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
