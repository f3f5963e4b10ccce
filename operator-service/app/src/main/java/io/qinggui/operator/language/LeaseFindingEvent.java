package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What the license service found of a lease, noted on {@code lease-finding/<leaseId>}. */
public sealed interface LeaseFindingEvent extends OperatorEvent {

  /** First part of the names of the streams. */
  String STREAMS = "lease-finding";

  /** The stream of a lease's findings. */
  static String streamOf(String leaseId) {
    return STREAMS + "/" + leaseId;
  }

  /** The lease. */
  String leaseId();

  /** The finding. */
  String findingId();

  @Override
  default String subject() {
    return streamOf(leaseId());
  }

  /** A violation was found. */
  @EventType("io.qinggui.operator.lease-finding-noted")
  record LeaseFindingNoted(String leaseId, String findingId, String kind, LocalDate from)
      implements LeaseFindingEvent {

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /** It is none. */
  @EventType("io.qinggui.operator.lease-finding-withdrawal-noted")
  record LeaseFindingWithdrawalNoted(String leaseId, String findingId, LocalDate withdrawnOn)
      implements LeaseFindingEvent {

    @Override
    public LocalDate legalDate() {
      return withdrawnOn;
    }
  }
}
