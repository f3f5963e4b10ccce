package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * An operator that was drawn was inspected (三(三)).
 *
 * @param operatorId who was inspected
 * @param spotCheckId the check
 * @param inspectedOn the day in Beijing
 * @param outcome {@code CLEAN}, {@code PROBLEM} or {@code NOT_REACHED}
 */
public record SpotCheckResult(
    String operatorId, String spotCheckId, LocalDate inspectedOn, String outcome)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.spot-check-result.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
