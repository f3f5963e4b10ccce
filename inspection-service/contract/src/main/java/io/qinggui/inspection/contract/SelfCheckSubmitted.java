package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * An operator or a carrier has checked itself (三(二)).
 *
 * @param operatorId who
 * @param selfCheckId the self-check
 * @param from first day of the period
 * @param to last day of the period
 * @param submittedOn the day in Beijing
 * @param problems how many items are problems
 */
public record SelfCheckSubmitted(
    String operatorId,
    String selfCheckId,
    LocalDate from,
    LocalDate to,
    LocalDate submittedOn,
    int problems)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.self-check-submitted.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
