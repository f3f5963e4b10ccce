package io.qinggui.license.finding.runtime;

import io.qinggui.lease.Chain;
import io.qinggui.lease.Chain.Direction;
import io.qinggui.lease.Lease;
import io.qinggui.lease.LeaseIndex;
import io.qinggui.lease.LeaseRun;
import io.qinggui.lease.Terms;
import io.qinggui.license.notedlease.NotedLease;
import io.qinggui.license.notedlease.runtime.NotedLeases;
import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.finding.LeaseFacts;
import io.qinggui.license.rules.finding.LeaseViolations;
import io.qinggui.license.rules.finding.Violation;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The violations that leases are, by what is known now or was at a moment. */
final class LeaseFindings {

  /** Leases behind a sublease that are named; chains are short. */
  private static final int CHAIN = 50;

  private final NotedLeases leases;
  private final Standings standings;

  /**
   * @param leases the noted leases
   * @param standings the rules over operators' files
   */
  LeaseFindings(NotedLeases leases, Standings standings) {
    this.leases = leases;
    this.standings = standings;
  }

  /** What is known now. */
  List<Violation> now(String leaseId) {
    return of(leaseId, LeaseIndex.NOW, operator -> standings.now(operator).standing());
  }

  /**
   * What was known at a moment.
   *
   * @param position up to which everything was known then
   */
  List<Violation> knownAt(String leaseId, long position, Instant moment) {
    return of(leaseId, position, operator -> standings.knownAt(operator, moment));
  }

  private List<Violation> of(String leaseId, long position, Function<String, Standing> standing) {
    return leases
        .lease(leaseId, position)
        .map(it -> violations(it, position, standing))
        .orElse(List.of());
  }

  private List<Violation> violations(
      NotedLease noted, long position, Function<String, Standing> standing) {
    Lease lease = noted.lease();
    if (!lease.from().isBefore(lease.until())) {
      return List.of();
    }
    return LeaseViolations.of(
            facts(noted), standing.apply(lease.lesseeId()), standing.apply(lease.lessorId()))
        .stream()
        .map(
            it ->
                it.kind() == FindingKind.LAYERED_SUBLEASE
                    ? it.with(behind(lease, it.days().from(), position))
                    : it)
        .toList();
  }

  private static LeaseFacts facts(NotedLease noted) {
    Lease lease = noted.lease();
    Interval days = new Interval(lease.from(), lease.until());
    return new LeaseFacts(
        lease.leaseId(),
        lease.lessorId(),
        lease.lesseeId(),
        Question.Resource.valueOf(lease.resource().name()),
        lease.province(),
        days,
        terms(lease.terms(), days),
        noted.because());
  }

  /** Those that come into force while it runs. */
  private static List<LeaseFacts.Terms> terms(List<Terms> all, Interval days) {
    List<LeaseFacts.Terms> terms = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      LocalDate from = all.get(i).from();
      LocalDate next = i + 1 < all.size() ? all.get(i + 1).from() : LocalDate.MAX;
      LocalDate until = next.isBefore(days.until()) ? next : days.until();
      if (from.isBefore(until)) {
        terms.add(
            new LeaseFacts.Terms(
                new Interval(from, until),
                Question.Purpose.valueOf(all.get(i).purpose().name()),
                service(all.get(i).service())));
      }
    }
    return terms;
  }

  private static @Nullable Service service(@Nullable String name) {
    return name == null ? null : Service.valueOf(name);
  }

  /** The events of the leases out of which it was given on its first day, up to the carrier. */
  private List<String> behind(Lease lease, LocalDate day, long position) {
    Chain chain = Chain.of(lease.run(), Direction.UP, leases.index().on(day, position), CHAIN);
    return chain.leases().stream()
        .map(LeaseRun::leaseId)
        .filter(it -> !it.equals(lease.leaseId()))
        .flatMap(it -> leases.lease(it, position).stream())
        .flatMap(it -> it.because().stream())
        .toList();
  }
}
