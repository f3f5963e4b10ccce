package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.OperatorFacts;
import java.util.ArrayList;
import java.util.List;

/** The rules that work by themselves over time. */
final class StandingRules {

  private StandingRules() {}

  static List<Reason> apply(OperatorFacts facts, RuleValues values) {
    return new ArrayList<>();
  }
}
