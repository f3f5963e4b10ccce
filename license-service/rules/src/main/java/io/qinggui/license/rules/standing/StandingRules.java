package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.OperatorFacts;
import java.util.ArrayList;
import java.util.List;

/** The rules that work by themselves over time, put together. */
final class StandingRules {

  private StandingRules() {}

  static List<Reason> apply(OperatorFacts facts, RuleValues values) {
    Coverage coverage = new Coverage(facts);
    CatalogueGrace grace = CatalogueGrace.of(facts, coverage, values);
    ComplianceCohort cohort = new ComplianceCohort(facts, values);
    List<Reason> reasons = new ArrayList<>();
    reasons.addAll(Licensing.unlicensed(coverage));
    reasons.addAll(Licensing.outOfRegion(coverage));
    reasons.addAll(Licensing.outOfScope(coverage, grace.governed()));
    reasons.addAll(grace.reasons());
    reasons.addAll(cohort.uncheckable());
    reasons.addAll(SeriousViolation.reasons(facts));
    reasons.addAll(BadCredit.cautions(facts));
    reasons.addAll(FailedAnnualCheck.reasons(facts));
    reasons.addAll(Lifting.reasons(facts, cohort));
    return reasons;
  }
}
