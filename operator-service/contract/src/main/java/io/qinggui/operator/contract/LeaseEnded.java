package io.qinggui.operator.contract;

import java.time.LocalDate;

/**
 * A lease was ended before its time.
 *
 * @param operatorId the lessor
 * @param leaseId the lease
 * @param lesseeId who had it
 * @param endedOn first day on which it runs no more
 */
public record LeaseEnded(String operatorId, String leaseId, String lesseeId, LocalDate endedOn)
    implements LeaseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.lease-ended.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
