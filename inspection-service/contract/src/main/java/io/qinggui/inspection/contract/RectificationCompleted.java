package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * The violation was put right.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param completedOn date
 */
public record RectificationCompleted(String caseId, String operatorId, LocalDate completedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.rectification-completed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
