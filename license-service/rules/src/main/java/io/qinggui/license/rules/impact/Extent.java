package io.qinggui.license.rules.impact;

import io.qinggui.license.rules.time.Interval;
import java.util.List;
import java.util.Set;

/**
 * When and where a consequence holds for an operator.
 *
 * @param dates stretches of legal dates, in order, with gaps between them
 * @param provinces those of the operator's that it concerns on any of the dates
 */
public record Extent(List<Interval> dates, Set<String> provinces) {

  public Extent {
    dates = List.copyOf(dates);
    provinces = Set.copyOf(provinces);
  }
}
