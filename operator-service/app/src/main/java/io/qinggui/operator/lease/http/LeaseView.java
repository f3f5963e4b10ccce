package io.qinggui.operator.lease.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.lease.Lease;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Resource;
import io.qinggui.lease.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lease as clients see it, with the terms of one day.
 *
 * @param until last day, absent when no end is known
 * @param endedOn first day without it, when it was ended before its time
 * @param terms what was agreed, one after the other
 * @param overlapsWith leases of the same resource by the same lessor to others, on days of this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeaseView(
    String leaseId,
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
    @Nullable LocalDate endedOn,
    List<TermsView> terms,
    List<String> overlapsWith) {

  /**
   * What was agreed from a day on.
   *
   * @param until last day of the lease by it, absent when none is agreed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TermsView(
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer mbps,
      Purpose purpose,
      @Nullable String service) {

    static TermsView of(Terms terms) {
      return new TermsView(
          terms.from(), terms.until(), terms.mbps(), terms.purpose(), terms.service());
    }
  }

  static LeaseView of(Lease lease, LocalDate day, List<String> overlapsWith) {
    Terms terms = lease.termsOn(day);
    return new LeaseView(
        lease.leaseId(),
        lease.leaseNumber(),
        lease.lessorId(),
        lease.lesseeId(),
        lease.resource(),
        lease.identifier(),
        lease.province(),
        terms.service(),
        terms.purpose(),
        lease.from(),
        lease.lastDay().orElse(null),
        lease.outOf(),
        terms.mbps(),
        lease.endedOn(),
        lease.terms().stream().map(TermsView::of).toList(),
        overlapsWith);
  }
}
