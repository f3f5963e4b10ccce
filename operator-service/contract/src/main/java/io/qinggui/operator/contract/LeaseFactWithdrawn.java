package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a lease was recorded wrongly and does not count any more. The right fact,
 * if any, is published after it and bears the CloudEvents extension {@code corrects}.
 *
 * @param operatorId the lessor
 * @param leaseId the lease
 * @param lesseeId who has it by that fact
 * @param eventId CloudEvents id of that fact
 * @param type stored type of that fact, without version
 * @param reason {@link FactWithdrawn#CORRECTED} or {@link FactWithdrawn#WITHDRAWN}
 * @param countedFrom legal date from which that fact counted
 * @param replacedBy CloudEvents id of the right fact, absent when nothing takes its place
 */
public record LeaseFactWithdrawn(
    String operatorId,
    String leaseId,
    String lesseeId,
    String eventId,
    String type,
    String reason,
    LocalDate countedFrom,
    @Nullable String replacedBy)
    implements LeaseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.lease-fact-withdrawn.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
