package io.qinggui.license.impact.http;

import io.qinggui.license.rules.impact.OperatorImpact;
import io.qinggui.license.standing.http.StandingPreview.Change;
import java.util.List;

/**
 * One of the operators for whom something would change.
 *
 * @param provinces where it is at home
 * @param changes the first ones of its standing, each lasting until the next
 */
record ExampleView(String operatorId, List<String> provinces, List<Change> changes) {

  private static final int CHANGES = 6;

  static ExampleView of(OperatorImpact operator) {
    return new ExampleView(
        operator.operatorId(),
        operator.provinces().stream().sorted().toList(),
        operator.changes().stream().limit(CHANGES).map(Change::of).toList());
  }
}
