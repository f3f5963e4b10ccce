package io.qinggui.lease;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lease as far as it matters for what comes out of what: who gives what to whom, on which days.
 *
 * @param leaseId its id
 * @param province where it is used, two-digit code
 * @param from first day
 * @param until first day after, {@link LocalDate#MAX} when no end is known
 * @param outOf id of the lease out of which it is said to be given
 */
public record LeaseRun(
    String leaseId,
    String lessorId,
    String lesseeId,
    Resource resource,
    Share share,
    String province,
    LocalDate from,
    LocalDate until,
    @Nullable String outOf) {

  /** Whether it runs on the day. */
  public boolean runsOn(LocalDate day) {
    return !from.isAfter(day) && until.isAfter(day);
  }
}
