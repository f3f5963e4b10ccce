package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * Rectification was ordered (三(三)).
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param orderedOn date of the order
 * @param dueOn last day for it
 */
public record RectificationOrdered(
    String caseId, String operatorId, LocalDate orderedOn, LocalDate dueOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.rectification-ordered.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
