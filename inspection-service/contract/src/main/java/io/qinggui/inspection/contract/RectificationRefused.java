package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * The operator refused to put it right.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param refusedOn date
 */
public record RectificationRefused(String caseId, String operatorId, LocalDate refusedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.rectification-refused.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
