package io.qinggui.license.rules.impact;

import io.qinggui.license.rules.standing.Difference;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.standing.StandingChange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What another rulebook would do to one operator.
 *
 * @param provinces where the operator is at home
 * @param changes of its standing, by date
 * @param extents when and where each consequence holds; one without an entry does not
 */
public record OperatorImpact(
    String operatorId,
    Set<String> provinces,
    List<StandingChange> changes,
    Map<Consequence, Extent> extents) {

  public OperatorImpact {
    provinces = Set.copyOf(provinces);
    changes = List.copyOf(changes);
    extents = Map.copyOf(extents);
  }

  /**
   * Compares two standings of one operator, on all dates.
   *
   * @param before under the one rulebook
   * @param after under the other
   */
  public static OperatorImpact between(Standing before, Standing after) {
    String operatorId = before.facts().operatorId();
    Set<String> provinces = before.facts().provinces();
    Difference difference = Difference.of(before, after);
    if (difference.isNone()) {
      return new OperatorImpact(operatorId, provinces, List.of(), Map.of());
    }
    return new OperatorImpact(
        operatorId,
        provinces,
        StandingChange.in(difference),
        new Comparison(before, after, difference, provinces).extents());
  }

  /** Whether nothing would change. */
  public boolean isNone() {
    return extents.isEmpty();
  }
}
