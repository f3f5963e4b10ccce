package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * C1 and C2: IDC and ISP licenses from before December 2012 catch up with the requirements of 2012.
 * What counts is whether they are met on the deadline itself: a failure after it is no new cause.
 * Nothing is required of a license that has ended, so its end takes the cause away, though not the
 * ban (X1).
 */
public final class ComplianceCohort {

  /** Catching up in time, or no new customers. */
  public static final Rule C1 =
      new Rule(
          "C1",
          "二(三)1, 三(四)",
          "An IDC or ISP license from before {cohortGrantedBefore} that does not meet"
              + " the requirements on {commitmentDeadline} takes no new customers from the"
              + " next day unless it committed to its issuer, and if it did, from the day"
              + " after {fulfilmentDeadline} unless it meets them on that day.");

  /** The information security management system, or no annual check. */
  public static final Rule C2 =
      new Rule(
          "C2",
          "二(三)1 para 3",
          "Such a license whose ISMS is not passed and docked in every province on"
              + " {fulfilmentDeadline} does not pass the annual check of {ismsCheckYear}.");

  private final OperatorFacts facts;
  private final RuleValues values;
  private final Map<HeldLicense, Fulfilment> cohort = new LinkedHashMap<>();

  ComplianceCohort(OperatorFacts facts, RuleValues values) {
    this.facts = facts;
    this.values = values;
    facts.licenses().stream()
        .filter(it -> CommitmentReview.inCohort(it, values))
        .forEach(it -> cohort.put(it, new Fulfilment(it, facts, values)));
  }

  List<Ban> bans() {
    return cohort.entrySet().stream()
        .flatMap(it -> ban(it.getKey(), it.getValue()).stream())
        .toList();
  }

  private Optional<Ban> ban(HeldLicense license, Fulfilment fulfilment) {
    Intervals fulfilled = fulfilment.fulfilled();
    List<Fact.Commitment> commitments = commitments(license);
    LocalDate deadline =
        commitments.isEmpty() ? values.commitmentDeadline() : values.fulfilmentDeadline();
    LocalDate from = Interval.dayAfter(deadline);
    if (fulfilled.contains(values.commitmentDeadline())
        || fulfilled.contains(deadline)
        || !license.heldOn(from)) {
      return Optional.empty();
    }
    List<String> because = new ArrayList<>(fulfilment.failuresOn(deadline));
    because.add(license.eventId());
    commitments.forEach(it -> because.add(it.ref().eventId()));
    return Optional.of(
        new Ban(
            C1,
            commitments.isEmpty() ? "COMPLIANCE_NOT_COMMITTED" : "COMPLIANCE_NOT_FULFILLED",
            license.number(),
            true,
            from,
            license.held().and(Interval.from(from)).minus(fulfilled),
            because,
            null));
  }

  private List<Fact.Commitment> commitments(HeldLicense license) {
    return facts.commitments(license.number()).stream()
        .filter(it -> it.track() == Track.COMPLIANCE)
        .filter(it -> CommitmentReview.of(it, license, values).effective())
        .toList();
  }

  List<Reason> uncheckable() {
    LocalDate from = Interval.dayAfter(values.fulfilmentDeadline());
    return cohort.entrySet().stream()
        .filter(it -> it.getKey().heldOn(from))
        .filter(it -> !it.getValue().ismsReady().contains(values.fulfilmentDeadline()))
        .flatMap(it -> uncheckable(it.getKey(), from))
        .toList();
  }

  private Stream<Reason> uncheckable(HeldLicense license, LocalDate from) {
    return Intervals.of(Interval.from(from)).and(license.tenure()).stretches().stream()
        .map(it -> uncheckable(license, it));
  }

  private Reason uncheckable(HeldLicense license, Interval dates) {
    return Reason.of(
            C2,
            "ISMS_NOT_DOCKED",
            Effect.CHECK_UNQUALIFIED,
            Scope.license(license.number()),
            dates,
            List.of(license.eventId()))
        .ofYear(values.number(ValueName.ISMS_CHECK_YEAR));
  }
}
