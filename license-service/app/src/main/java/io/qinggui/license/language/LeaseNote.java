package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the operator service published of a lease, noted on {@code lease/<leaseId>} when it arrived.
 * About the stream itself: a carrier has hundreds of thousands of leases, and its standing depends
 * on none of them.
 */
public sealed interface LeaseNote extends LicenseServiceEvent {

  /** First part of the names of the streams. */
  String STREAMS = "lease";

  /** The stream of a lease. */
  static String streamOf(String leaseId) {
    return STREAMS + "/" + leaseId;
  }

  /** The lease. */
  String leaseId();

  /** The original event. */
  Source source();

  @Override
  default String subject() {
    return streamOf(leaseId());
  }

  /** A resource was leased (二(二)); as published. */
  @EventType("io.qinggui.license.lease-noted")
  record LeaseNoted(
      String leaseId,
      Source source,
      String leaseNumber,
      String lessorId,
      String lesseeId,
      String resource,
      String identifier,
      String province,
      @Nullable String service,
      String purpose,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String outOf,
      @Nullable Integer mbps)
      implements LeaseNote {

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /** Something else was agreed from a day on; what is absent stays. */
  @EventType("io.qinggui.license.lease-change-noted")
  record LeaseChangeNoted(
      String leaseId,
      Source source,
      LocalDate changedOn,
      @Nullable LocalDate until,
      @Nullable Integer mbps,
      @Nullable String purpose,
      @Nullable String service)
      implements LeaseNote {

    @Override
    public LocalDate legalDate() {
      return changedOn;
    }
  }

  /** It was ended; {@code endedOn} is the first day on which it runs no more. */
  @EventType("io.qinggui.license.lease-end-noted")
  record LeaseEndNoted(String leaseId, Source source, LocalDate endedOn) implements LeaseNote {

    @Override
    public LocalDate legalDate() {
      return endedOn;
    }
  }

  /**
   * What was noted does not count.
   *
   * @param eventId original event of that fact
   * @param replacedBy original event of the right fact, absent when nothing takes its place
   */
  @EventType("io.qinggui.license.lease-withdrawal-noted")
  record LeaseWithdrawalNoted(
      String leaseId,
      Source source,
      String eventId,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements LeaseNote {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
