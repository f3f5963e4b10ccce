package io.qinggui.operator.contract;

import java.time.LocalDate;

/**
 * Another operator took the place of this one.
 *
 * @param operatorId the predecessor
 * @param successorId who took its place
 * @param kind {@code MERGER}, {@code DIVISION}, or {@code IDENTIFIED}: the successor is the same
 *     enterprise, which had no code and has got one
 * @param effectiveOn first day on which it did
 */
public record OperatorSucceeded(
    String operatorId, String successorId, String kind, LocalDate effectiveOn)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.operator-succeeded.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
