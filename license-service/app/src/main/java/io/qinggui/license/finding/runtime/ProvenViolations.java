package io.qinggui.license.finding.runtime;

import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.finding.ObservedViolations;
import io.qinggui.license.rules.finding.Violation;
import io.qinggui.license.standing.runtime.Standings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The violations that facts and law prove, by what is known now or was at a moment: those that
 * leases are, and those in which operators were seen.
 */
public final class ProvenViolations {

  private final LeaseFindings ofLeases;
  private final Standings standings;

  ProvenViolations(LeaseFindings ofLeases, Standings standings) {
    this.ofLeases = ofLeases;
    this.standings = standings;
  }

  /** What is known now. */
  public List<Violation> now(FindingSubject in) {
    return in.leaseId() != null
        ? ofLeases.now(in.leaseId())
        : ObservedViolations.of(standings.now(operator(in)).standing(), observedBy(in));
  }

  /**
   * What was known at a moment.
   *
   * @param position up to which everything was known then
   */
  public List<Violation> knownAt(FindingSubject in, long position, Instant moment) {
    return in.leaseId() != null
        ? ofLeases.knownAt(in.leaseId(), position, moment)
        : ObservedViolations.of(standings.knownAt(operator(in), moment), observedBy(in));
  }

  private static String operator(FindingSubject in) {
    return Objects.requireNonNull(in.operatorId());
  }

  private static String observedBy(FindingSubject in) {
    return Objects.requireNonNull(in.observedBy());
  }

  /** A violation as it is told, by the law of a day. */
  public static Found found(Violation it, RuleValues values) {
    LocalDate until = it.days().end().orElse(null);
    return new Found(
        it.kind().name(),
        it.kind().clause(),
        it.operatorId(),
        it.otherPartyId(),
        it.service() == null ? null : it.service().name(),
        it.province(),
        it.days().from(),
        until,
        it.because(),
        values.opensCases(it.kind()),
        isHistory(until, values));
  }

  private static boolean isHistory(@Nullable LocalDate until, RuleValues values) {
    return until != null && !until.isAfter(values.findingsLookFrom());
  }
}
