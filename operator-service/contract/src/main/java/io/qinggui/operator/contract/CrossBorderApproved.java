package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ministry approved cross-border operation (二(二)4).
 *
 * @param operatorId who may operate across the border
 * @param approvalNumber number of the approval
 * @param approvedOn first day on which it holds
 * @param validUntil last day on which it holds; open when absent
 */
public record CrossBorderApproved(
    String operatorId, String approvalNumber, LocalDate approvedOn, @Nullable LocalDate validUntil)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.cross-border-approved.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
