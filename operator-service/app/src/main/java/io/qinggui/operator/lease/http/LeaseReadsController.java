package io.qinggui.operator.lease.http;

import io.qinggui.lease.Lease;
import io.qinggui.lease.LeaseQuery;
import io.qinggui.lease.LeaseRun;
import io.qinggui.lease.Resource;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One lease, and those that ran on a day. */
@RestController
class LeaseReadsController {

  private final LeaseBook book;
  private final Overlaps overlaps;
  private final Clocks clocks;

  LeaseReadsController(LeaseBook book, Overlaps overlaps, Clocks clocks) {
    this.book = book;
    this.overlaps = overlaps;
    this.clocks = clocks;
  }

  @Operation(summary = "A lease with its terms of a day")
  @GetMapping(LeasesController.LEASE)
  ResponseEntity<LeaseView> one(
      @PathVariable @ValidLeaseId String leaseId,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    AsOf asOf = clocks.asOf(validAt, knownAt, "/query/knownAt");
    long known = book.positionAt(knownAt == null ? null : asOf.knownAt());
    LeaseBook.Known found =
        book.lease(leaseId, known)
            .orElseThrow(
                () -> ProblemException.notFound("lease-unknown", Map.of("leaseId", leaseId)));
    LeaseReaders.require(caller, found.lease().lessorId(), found.lease().lesseeId());
    return ReadAnswers.versioned(
        found.version(),
        LeaseView.of(found.lease(), asOf.validDate(), overlaps.of(found.lease(), known)));
  }

  /**
   * Those that run on the day, in the order of their ids. Who is party to leases only finds its own
   * ones.
   *
   * @param containing whose prefix has this address, or all of this prefix
   * @param within whose prefix is this one, or a part of it
   */
  @Operation(summary = "The leases of a day: of an operator, a province, an address, a prefix")
  @GetMapping(LeasesController.PATH)
  Page<LeaseView> find(
      @RequestParam(required = false) @Nullable @ValidOperatorId String lessorId,
      @RequestParam(required = false) @Nullable @ValidOperatorId String lesseeId,
      @RequestParam(required = false) @Nullable Resource resource,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable @ValidText(max = 100) String containing,
      @RequestParam(required = false) @Nullable @ValidText(max = 100) String within,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      PageRequest page,
      Caller caller) {
    LeaseReaders.require(caller, parties(lessorId, lesseeId));
    LeaseQuery query =
        new LeaseQuery(
            lessorId,
            lesseeId,
            resource,
            province,
            containing == null
                ? null
                : LeaseBodies.addressOrPrefix(containing, "/query/containing"),
            within == null ? null : LeaseBodies.addressOrPrefix(within, "/query/within"),
            null);
    AsOf asOf = clocks.asOf(validAt, knownAt, "/query/knownAt");
    long known = book.positionAt(knownAt == null ? null : asOf.knownAt());
    Page<LeaseRun> found =
        page.from(
            (after, limit) -> first(query, asOf, known, after.orElse(""), limit),
            LeaseRun::leaseId);
    Map<String, Lease> leases =
        book.leases(found.items().stream().map(LeaseRun::leaseId).toList(), known);
    // one that was withdrawn since the index was asked is not there any more
    List<LeaseView> items =
        found.items().stream()
            .flatMap(run -> Stream.ofNullable(leases.get(run.leaseId())))
            .map(lease -> LeaseView.of(lease, asOf.validDate(), overlaps.of(lease, known)))
            .toList();
    return new Page<>(items, found.next(), found.total());
  }

  private static String[] parties(@Nullable String lessorId, @Nullable String lesseeId) {
    return new String[] {lessorId == null ? "" : lessorId, lesseeId == null ? "" : lesseeId};
  }

  /** Of all that are found, the first ones by their ids. */
  private List<LeaseRun> first(LeaseQuery query, AsOf asOf, long known, String after, int limit) {
    TreeMap<String, LeaseRun> first = new TreeMap<>();
    book.index()
        .find(
            query,
            asOf.validDate(),
            known,
            run -> {
              if (run.leaseId().compareTo(after) > 0
                  && (first.size() < limit || run.leaseId().compareTo(first.lastKey()) < 0)) {
                first.put(run.leaseId(), run);
                if (first.size() > limit) {
                  first.pollLastEntry();
                }
              }
            });
    return List.copyOf(first.values());
  }
}
