package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens on {@code lease/<leaseId>} (二(二)). About the lessor, who is a part of the lease's
 * identity, and about the lessee, too.
 */
public sealed interface LeaseEvent extends OperatorEvent {

  /** The lease. */
  String leaseId();

  /** Who gives it. */
  String lessorId();

  /** Who has it. */
  String lesseeId();

  @Override
  default String subject() {
    return lessorId();
  }

  @Override
  default Optional<String> alsoAbout() {
    return Optional.of(lesseeId());
  }

  /**
   * A resource was leased.
   *
   * @param leaseNumber the lessor's own
   * @param resource CIRCUIT, INTERNATIONAL_CIRCUIT, IP_PREFIX or BANDWIDTH
   * @param identifier the canonical prefix, the circuit's number, or free text
   * @param province where it is used
   * @param service what is operated with it
   * @param purpose OPERATE_SERVICE, OWN_USE or INTERNAL_OFFICE
   * @param from first day
   * @param until last day, absent when none is agreed
   * @param outOf the lease out of which it is said to be given
   * @param mbps bandwidth in Mbit/s
   */
  @EventType("io.qinggui.operator.lease-recorded")
  record LeaseRecorded(
      String leaseId,
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
      implements LeaseEvent {

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /** Something else was agreed from a day on; what is absent stays. */
  @EventType("io.qinggui.operator.lease-changed")
  record LeaseChanged(
      String leaseId,
      String lessorId,
      String lesseeId,
      LocalDate changedOn,
      @Nullable LocalDate until,
      @Nullable Integer mbps,
      @Nullable String purpose,
      @Nullable String service)
      implements LeaseEvent {

    @Override
    public LocalDate legalDate() {
      return changedOn;
    }
  }

  /** It was ended before its time; {@code endedOn} is the first day on which it runs no more. */
  @EventType("io.qinggui.operator.lease-ended")
  record LeaseEnded(
      String leaseId, String lessorId, String lesseeId, LocalDate endedOn, String reason)
      implements LeaseEvent {

    @Override
    public LocalDate legalDate() {
      return endedOn;
    }
  }

  /**
   * What was recorded of a lease was recorded wrongly and does not count.
   *
   * @param eventId event of that fact
   * @param type its stable type name
   * @param reason why, in the words of who withdrew it
   * @param countedFrom legal date of that fact
   * @param replacedBy event of the right fact, absent when nothing takes its place
   */
  @EventType("io.qinggui.operator.lease-fact-withdrawn")
  record LeaseFactWithdrawn(
      String leaseId,
      String lessorId,
      String lesseeId,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements LeaseEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
