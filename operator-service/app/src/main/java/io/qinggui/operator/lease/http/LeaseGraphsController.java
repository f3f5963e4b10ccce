package io.qinggui.operator.lease.http;

import io.qinggui.lease.Chain;
import io.qinggui.lease.Chain.Direction;
import io.qinggui.lease.LeasesOnADay;
import io.qinggui.lease.Neighbourhood;
import io.qinggui.lease.ResourcePath;
import io.qinggui.lease.Share;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Through the layers: what came out of what, who leases with whom, who is behind an address. */
@RestController
class LeaseGraphsController {

  /** Most leases of an answer. */
  private static final int AT_MOST = 1_000;

  private static final int DEEPEST = 10;

  /** What can only be meant for an address: of digits and dots, or with two colons. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]+(\\.[0-9]*)+(/.*)?|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*:.*");

  private final LeaseBook book;
  private final Graphs graphs;
  private final Clocks clocks;

  LeaseGraphsController(LeaseBook book, Graphs graphs, Clocks clocks) {
    this.book = book;
    this.graphs = graphs;
    this.clocks = clocks;
  }

  /** Which way a chain is followed. */
  enum Way {
    up,
    down,
    both;

    Direction direction() {
      return switch (this) {
        case up -> Direction.UP;
        case down -> Direction.DOWN;
        case both -> Direction.BOTH;
      };
    }
  }

  /** Without edges when the lease does not run on the day. */
  @Operation(
      summary = "Out of which leases a lease is given on a day, and which are given out of it")
  @GetMapping(LeasesController.LEASE + "/chain")
  GraphView chain(
      @PathVariable @ValidLeaseId String leaseId,
      @RequestParam(defaultValue = "both") Way direction,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    View view = view(validAt, knownAt);
    var lease =
        book.lease(leaseId, view.known())
            .orElseThrow(
                () -> ProblemException.notFound("lease-unknown", Map.of("leaseId", leaseId)))
            .lease();
    LeaseReaders.require(caller, lease.lessorId(), lease.lesseeId());
    Chain chain =
        view.leases()
            .lease(leaseId)
            .map(it -> Chain.of(it, direction.direction(), view.leases(), AT_MOST))
            .orElse(new Chain(List.of(), false));
    return graphs.of(Optional.empty(), chain.leases(), view.day(), view.known(), chain.truncated());
  }

  @Operation(summary = "With whom an operator leases on a day, and those with whom")
  @GetMapping("/api/v1/operators/{operatorId}/lease-graph")
  GraphView graph(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestParam(defaultValue = "1") @Min(1) @Max(DEEPEST) int depth,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    LeaseReaders.require(caller, operatorId);
    View view = view(validAt, knownAt);
    Neighbourhood found = Neighbourhood.of(operatorId, depth, view.leases(), AT_MOST);
    return graphs.of(
        Optional.of(operatorId), found.leases(), view.day(), view.known(), found.truncated());
  }

  /** Who is party to none of the leases does not see them. */
  @Operation(
      summary = "From the carrier to whoever uses an address, a prefix or a circuit on a day")
  @GetMapping("/api/v1/resources/path")
  GraphView path(
      @RequestParam @ValidText(max = 100) String identifier,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Share share =
        ADDRESS.matcher(identifier).matches()
            ? LeaseBodies.addressOrPrefix(identifier, "/query/identifier")
            : new Share.Circuit(identifier);
    View view = view(validAt, knownAt);
    ResourcePath path = ResourcePath.of(share, view.leases(), AT_MOST);
    caller.require(
        LeaseReaders.readAll(caller)
            || path.leases().stream().anyMatch(it -> LeaseReaders.isParty(caller, it)));
    return graphs.of(Optional.empty(), path.leases(), view.day(), view.known(), path.truncated());
  }

  /** The leases of a day as known at a moment. */
  private record View(LeasesOnADay leases, LocalDate day, long known) {}

  private View view(@Nullable Instant validAt, @Nullable Instant knownAt) {
    AsOf asOf = clocks.asOf(validAt, knownAt, "/query/knownAt");
    long known = book.positionAt(knownAt == null ? null : asOf.knownAt());
    return new View(book.index().on(asOf.validDate(), known), asOf.validDate(), known);
  }
}
