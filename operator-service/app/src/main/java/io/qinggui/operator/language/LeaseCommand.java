package io.qinggui.operator.language;

import io.qinggui.lease.LeaseIds;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Resource;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code lease/<leaseId>}. */
public sealed interface LeaseCommand extends Command {

  /** First part of the names of the streams. */
  String STREAMS = "lease";

  /** The stream of a lease. */
  static String streamOf(String leaseId) {
    return STREAMS + "/" + leaseId;
  }

  /** A lease is its lessor's number of it: the same paper filed twice is one lease. */
  static String leaseId(String lessorId, String leaseNumber) {
    return ContentId.of(LeaseIds.PREFIX, lessorId, leaseNumber);
  }

  /** The lease. */
  String leaseId();

  @Override
  default String stream() {
    return streamOf(leaseId());
  }

  /**
   * Record a lease.
   *
   * @param identifier canonical
   * @param lessorKnown whether the lessor is registered; entries do not change, so it may be looked
   *     up before
   * @param lesseeKnown whether the lessee is registered
   */
  record RecordLease(
      String leaseNumber,
      String lessorId,
      String lesseeId,
      Resource resource,
      String identifier,
      String province,
      @Nullable String service,
      Purpose purpose,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String outOf,
      @Nullable Integer mbps,
      Filer filer,
      boolean lessorKnown,
      boolean lesseeKnown)
      implements LeaseCommand {

    @Override
    public String leaseId() {
      return LeaseCommand.leaseId(lessorId, leaseNumber);
    }
  }

  /** Record what was agreed differently; what is {@code null} stays. */
  record ChangeLease(
      String leaseId,
      LocalDate changedOn,
      @Nullable LocalDate until,
      @Nullable Integer mbps,
      @Nullable Purpose purpose,
      @Nullable String service,
      Filer filer,
      LocalDate today)
      implements LeaseCommand {}

  /** Record that a lease was ended before its time. */
  record EndLease(String leaseId, LocalDate endedOn, String reason, Filer filer, LocalDate today)
      implements LeaseCommand {}

  /** Withdraw what was recorded wrongly, and perhaps record it rightly. */
  record CorrectLease(
      String leaseId,
      Filer by,
      String eventId,
      String reason,
      @Nullable LeaseCommand replacement,
      EventIds ids)
      implements LeaseCommand, Correction<LeaseCommand> {}
}
