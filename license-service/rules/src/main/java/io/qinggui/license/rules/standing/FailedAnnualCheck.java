package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * V3: an annual check that ended "unqualified" is the issuer's own finding that the license does
 * not meet its requirements, so 三(四) applies from the conclusion on. Of several conclusions for a
 * year the latest counts; the cause is gone with a qualified one for that year or a later one, or
 * with the license.
 */
public final class FailedAnnualCheck {

  /** The rule. */
  public static final Rule V3 =
      new Rule(
          "V3",
          "三(四)",
          "A license whose annual check ends unqualified takes no new customers from the conclusion"
              + " on.");

  private static final String CODE = "ANNUAL_CHECK_FAILED";

  private FailedAnnualCheck() {}

  /** From the first unqualified conclusion for a year to the next qualified one. */
  private record Failure(String license, int year, Interval dates, List<Fact.AnnualCheck> checks) {
    List<String> because() {
      return checks.stream().map(it -> it.ref().eventId()).toList();
    }
  }

  static List<Reason> reasons(OperatorFacts facts) {
    return failures(facts).stream()
        .flatMap(it -> dates(it, facts).stretches().stream().map(dates -> unqualified(it, dates)))
        .toList();
  }

  /** A failure goes with its license to the next holder. */
  private static Intervals dates(Failure failure, OperatorFacts facts) {
    Intervals tenure =
        facts.license(failure.license()).map(HeldLicense::tenure).orElse(Intervals.always());
    return tenure.and(failure.dates());
  }

  private static Reason unqualified(Failure it, Interval dates) {
    return Reason.of(
            V3, CODE, Effect.CHECK_UNQUALIFIED, Scope.license(it.license()), dates, it.because())
        .ofYear(it.year());
  }

  static List<Ban> bans(OperatorFacts facts) {
    return failures(facts).stream()
        .flatMap(
            it ->
                facts.license(it.license()).stream()
                    .filter(license -> license.heldOn(it.dates().from()))
                    .map(license -> ban(it, license, facts)))
        .toList();
  }

  private static Ban ban(Failure failure, HeldLicense license, OperatorFacts facts) {
    LocalDate again = qualifiedAgain(failure, facts);
    LocalDate gone = again.isBefore(license.end()) ? again : license.end();
    return new Ban(
        V3,
        CODE,
        failure.license(),
        false,
        failure.dates().from(),
        Intervals.between(failure.dates().from(), gone),
        failure.because(),
        failure.year());
  }

  private static LocalDate qualifiedAgain(Failure failure, OperatorFacts facts) {
    LocalDate last = failure.checks().getLast().concludedOn();
    return facts.annualChecks().stream()
        .filter(it -> it.license().equals(failure.license()) && it.qualified())
        .filter(it -> it.year() > failure.year() && it.concludedOn().isAfter(last))
        .map(Fact.AnnualCheck::concludedOn)
        .filter(it -> it.isBefore(failure.dates().until()))
        .min(LocalDate::compareTo)
        .orElse(failure.dates().until());
  }

  private static List<Failure> failures(OperatorFacts facts) {
    Map<String, Map<Integer, List<Fact.AnnualCheck>>> checks =
        facts.annualChecks().stream()
            .collect(
                Collectors.groupingBy(
                    Fact.AnnualCheck::license,
                    TreeMap::new,
                    Collectors.groupingBy(
                        Fact.AnnualCheck::year, TreeMap::new, Collectors.toList())));
    List<Failure> failures = new ArrayList<>();
    checks.values().stream()
        .flatMap(years -> years.values().stream())
        .forEach(it -> addFailures(it, failures));
    return failures;
  }

  private static void addFailures(List<Fact.AnnualCheck> ofOneYear, List<Failure> failures) {
    List<Fact.AnnualCheck> unqualified = new ArrayList<>();
    for (Fact.AnnualCheck check : lastOfEachDay(ofOneYear)) {
      if (!check.qualified()) {
        unqualified.add(check);
      } else if (!unqualified.isEmpty()) {
        failures.add(failure(unqualified, check.concludedOn()));
        unqualified.clear();
      }
    }
    if (!unqualified.isEmpty()) {
      failures.add(failure(unqualified, LocalDate.MAX));
    }
  }

  private static Failure failure(List<Fact.AnnualCheck> checks, LocalDate until) {
    Fact.AnnualCheck first = checks.getFirst();
    return new Failure(
        first.license(),
        first.year(),
        new Interval(first.concludedOn(), until),
        List.copyOf(checks));
  }

  private static Collection<Fact.AnnualCheck> lastOfEachDay(List<Fact.AnnualCheck> checks) {
    Map<LocalDate, Fact.AnnualCheck> byDay = new TreeMap<>();
    checks.forEach(it -> byDay.put(it.concludedOn(), it));
    return byDay.values();
  }
}
