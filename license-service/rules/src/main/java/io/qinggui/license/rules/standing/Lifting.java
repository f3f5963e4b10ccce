package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * X1: only the issuer's word ends a ban on new customers, and only when its cause is gone. Neither
 * time, nor the end of the cause, nor the end of the license does.
 *
 * <p>A resumption lifts, for its license, every ban whose cause does not stand on its day. So a
 * cause that becomes known later, but was there on that day, has not been lifted.
 */
public final class Lifting {

  /** The rule. */
  public static final Rule X1 =
      new Rule(
          "X1",
          "三(四)",
          "A ban on new customers ends on the day for which the issuer resumes, which it may not"
              + " while a cause stands.");

  private Lifting() {}

  /**
   * The causes that still stand on the date against a resumption for the license, each with what it
   * is, since when, and until when if that is known. Empty: the issuer may resume.
   */
  public static List<Reason> causesStanding(
      OperatorFacts facts, Rulebook rulebook, String license, LocalDate date) {
    ComplianceCohort cohort = new ComplianceCohort(facts, rulebook.on(date));
    return bans(facts, cohort).stream()
        .filter(it -> it.license() == null || it.license().equals(license))
        .flatMap(it -> it.standing().at(date).stream().map(dates -> cause(it, dates)))
        .sorted()
        .toList();
  }

  private static Reason cause(Ban ban, Interval standing) {
    String license = ban.license();
    return ban.during(license == null ? Scope.everywhere() : Scope.license(license), standing);
  }

  /** All bans, each until it was lifted. */
  static List<Reason> reasons(OperatorFacts facts, ComplianceCohort cohort) {
    List<Reason> reasons = new ArrayList<>();
    for (Ban ban : bans(facts, cohort)) {
      Optional<HeldLicense> license = Optional.ofNullable(ban.license()).flatMap(facts::license);
      reasons.addAll(
          license
              .map(it -> ofLicense(ban, it, facts))
              .orElseGet(() -> OperatorWideBan.reasons(ban, facts)));
    }
    return reasons;
  }

  private static List<Ban> bans(OperatorFacts facts, ComplianceCohort cohort) {
    return Stream.of(cohort.bans(), BadCredit.bans(facts), FailedAnnualCheck.bans(facts))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Reason> ofLicense(Ban ban, HeldLicense license, OperatorFacts facts) {
    LocalDate until = lifted(ban, license.number(), facts).orElse(LocalDate.MAX);
    List<Reason> reasons = new ArrayList<>();
    for (LicensedScopes.Granted granted : LicensedScopes.of(license, ban.cohortOnly())) {
      LocalDate from = granted.since().isAfter(ban.from()) ? granted.since() : ban.from();
      Scope scope = granted.scope().underLicense(license.number());
      // a ban on a license goes with it to the next holder
      Intervals.between(from, until)
          .and(license.tenure())
          .stretches()
          .forEach(it -> reasons.add(ban.during(scope, it)));
    }
    return reasons;
  }

  /** The first day for which the issuer of the license lifted the ban. */
  static Optional<LocalDate> lifted(Ban ban, String license, OperatorFacts facts) {
    return facts.resumptions().stream()
        .filter(it -> it.license().equals(license))
        .map(Fact.Resumption::resumedOn)
        .filter(it -> !it.isBefore(ban.from()) && !ban.standing().contains(it))
        .min(LocalDate::compareTo);
  }
}
