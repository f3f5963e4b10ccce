package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.Inheritance;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * V1: a violation determined to be serious. The credit record that it leads to is a fact of its own
 * (V2); the caution given here ends when that record is removed.
 */
public final class SeriousViolation {

  /** The rule. */
  public static final Rule V1 =
      new Rule(
          "V1",
          "三(三)",
          "A violation determined to be serious fails the annual check of that year, keeps the"
              + " licenses then in force from being renewed, and puts the operator under caution.");

  private static final String CODE = "SERIOUS_VIOLATION";

  private SeriousViolation() {}

  static List<Reason> reasons(OperatorFacts facts) {
    List<Reason> reasons = new ArrayList<>();
    for (Fact.Seriousness determined : facts.seriousViolations()) {
      List<String> because = Because.of(determined.ref(), List.of());
      Interval since = Interval.from(determined.determinedOn());
      reasons.add(
          Reason.of(V1, CODE, Effect.CHECK_UNQUALIFIED, Scope.everywhere(), since, because)
              .ofYear(determined.determinedOn().getYear()));
      facts.licenses().stream()
          .filter(it -> it.isHolderOn(determined.determinedOn()))
          .map(it -> Scope.license(it.number()))
          .forEach(it -> reasons.add(Reason.of(V1, CODE, Effect.NO_RENEWAL, it, since, because)));
      addCautions(reasons, facts, determined, since, because);
    }
    facts.licenses().forEach(it -> addOfOtherHolders(reasons, it, facts));
    facts.inheritance().forEach(it -> addCautions(reasons, it));
    return reasons;
  }

  /** What keeps a license from being renewed goes with it. */
  private static void addOfOtherHolders(
      List<Reason> reasons, HeldLicense license, OperatorFacts facts) {
    Scope scope = Scope.license(license.number());
    for (Fact.Seriousness determined : facts.seriousViolationsOfOtherHolders(license)) {
      List<String> because = Because.of(determined.ref(), List.of());
      Intervals.of(Interval.from(determined.determinedOn()))
          .and(license.tenure())
          .stretches()
          .forEach(it -> reasons.add(Reason.of(V1, CODE, Effect.NO_RENEWAL, scope, it, because)));
    }
  }

  /** Licenses do not pass with a succession, nor what concerns them; the caution does. */
  private static void addCautions(List<Reason> reasons, Inheritance from) {
    OperatorFacts facts = from.predecessor();
    for (Fact.Seriousness determined : facts.seriousViolations()) {
      List<String> because = Because.of(determined.ref(), from.successions());
      addCautions(reasons, facts, determined, Interval.from(from.from()), because);
    }
  }

  private static void addCautions(
      List<Reason> reasons,
      OperatorFacts facts,
      Fact.Seriousness determined,
      Interval counting,
      List<String> because) {
    Intervals.between(determined.determinedOn(), removed(determined, facts))
        .and(counting)
        .stretches()
        .stream()
        .map(it -> Reason.of(V1, CODE, Effect.CREDIT_CAUTION, Scope.everywhere(), it, because))
        .forEach(reasons::add);
  }

  /** The day on which the last credit record of the case was removed, if all were. */
  private static LocalDate removed(Fact.Seriousness determined, OperatorFacts facts) {
    return facts.creditListings().stream()
        .filter(it -> determined.caseId().equals(it.caseId()))
        .map(it -> facts.creditRemoval(it.creditRecordId()))
        .map(it -> it.map(Fact.CreditRemoval::removedOn).orElse(LocalDate.MAX))
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }
}
