package io.qinggui.license.finding.http;

import io.qinggui.lease.LeaseQuery;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Cursor;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Violations that facts and law prove by themselves. */
@RestController
class FindingsController {

  private final FindingsOfADay findings;
  private final Clocks clocks;

  FindingsController(FindingsOfADay findings, Clocks clocks) {
    this.findings = findings;
    this.clocks = clocks;
  }

  /**
   * A page may be short, or empty, and have a next one: only so many leases are looked at at once.
   */
  @Operation(summary = "The violations of a day of which an operator is a party, or linked with")
  @GetMapping("/api/v1/operators/{operatorId}/findings")
  Page<FindingView> ofOperator(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      PageRequest page,
      Caller caller) {
    caller.requireReadOperator(operatorId);
    return page(
        List.of(
            new LeaseQuery(operatorId, null, null, null, null, null, null),
            new LeaseQuery(null, operatorId, null, null, null, null, null)),
        Optional.of(operatorId),
        validAt,
        knownAt,
        page,
        it -> true);
  }

  /** The same, of everybody. */
  @Operation(summary = "The violations of a day, by province and kind")
  @GetMapping("/api/v1/findings")
  Page<FindingView> all(
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable FindingKind kind,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      PageRequest page,
      Caller caller) {
    caller.requireReadAll();
    return page(
        List.of(new LeaseQuery(null, null, null, province, null, null, null)),
        Optional.empty(),
        validAt,
        knownAt,
        page,
        it ->
            (kind == null || it.kind().equals(kind.name()))
                && (province == null || it.province().equals(province)));
  }

  private Page<FindingView> page(
      List<LeaseQuery> queries,
      Optional<String> operatorId,
      @Nullable Instant validAt,
      @Nullable Instant knownAt,
      PageRequest page,
      Predicate<Found> wanted) {
    AsOf asOf = clocks.asOf(validAt, knownAt, "/query/knownAt");
    FindingsOfADay.Some some =
        findings.some(
            queries,
            operatorId,
            new FindingsOfADay.Question(asOf, knownAt == null),
            page.after().orElse(""),
            page.limit(),
            wanted);
    return new Page<>(some.items(), some.after().isEmpty() ? null : Cursor.encode(some.after()));
  }
}
