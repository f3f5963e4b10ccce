package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * The case was closed.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param closedOn date
 */
public record CaseClosed(String caseId, String operatorId, LocalDate closedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.case-closed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
