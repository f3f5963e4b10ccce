package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * V3: an annual check that ended "unqualified". Of several conclusions for a year the latest
 * counts. It says nothing about customers: what stops new ones is C1 or V2, each with facts of its
 * own.
 */
public final class FailedAnnualCheck {

  /** The rule. */
  public static final Rule V3 =
      new Rule(
          "V3",
          "三(三)",
          "A license whose annual check for a year was concluded unqualified does not pass that"
              + " check.");

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
        .map(
            it ->
                Reason.of(
                        V3,
                        CODE,
                        Effect.CHECK_UNQUALIFIED,
                        Scope.license(it.license()),
                        it.dates(),
                        it.because())
                    .ofYear(it.year()))
        .toList();
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
    checks.stream()
        .sorted(Comparator.comparing(Fact.AnnualCheck::ref))
        .forEach(it -> byDay.put(it.concludedOn(), it));
    return byDay.values();
  }
}
