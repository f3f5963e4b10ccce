package io.qinggui.license.rules.impact;

import io.qinggui.license.rules.impact.Impact.OnDate;
import io.qinggui.license.rules.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts what becomes of operators, one after the other. It keeps numbers by province and by date
 * and a few examples, so it does not grow with the register. The order of the operators does not
 * matter.
 */
public final class ImpactCount {

  private final Tally ever = new Tally();
  private final SortedMap<String, Tally> byProvince = new TreeMap<>();
  private final Examples examples;

  /** By date, how many operators more there are from then on, or fewer. */
  private final NavigableMap<LocalDate, Tally> turns = new TreeMap<>();

  private final Map<LocalDate, Integer> changing = new TreeMap<>();

  /**
   * @param examples how many operators are kept as examples
   */
  public ImpactCount(int examples) {
    this.examples = new Examples(examples);
  }

  /** Counts one operator, who must not have been counted before. */
  public void add(OperatorImpact operator) {
    if (operator.isNone()) {
      return;
    }
    Set<LocalDate> turning = new HashSet<>();
    operator
        .extents()
        .forEach(
            (consequence, extent) -> {
              ever.add(consequence, 1);
              extent.provinces().forEach(it -> province(it).add(consequence, 1));
              extent.dates().forEach(it -> add(consequence, it, turning));
            });
    turning.forEach(it -> changing.merge(it, 1, Integer::sum));
    examples.add(operator);
  }

  private void add(Consequence consequence, Interval stretch, Set<LocalDate> turning) {
    turn(stretch.from()).add(consequence, 1);
    turning.add(stretch.from());
    if (stretch.end().isPresent()) {
      turn(stretch.until()).add(consequence, -1);
      turning.add(stretch.until());
    }
  }

  private Tally province(String code) {
    return byProvince.computeIfAbsent(code, any -> new Tally());
  }

  private Tally turn(LocalDate date) {
    return turns.computeIfAbsent(date, any -> new Tally());
  }

  /**
   * What has been counted so far.
   *
   * @param asked dates to tell of in any case
   * @param more so many dates besides: those on which most operators change, the earliest of equals
   */
  public Impact result(Collection<LocalDate> asked, int more) {
    Set<LocalDate> dates = new TreeSet<>(asked);
    changing.entrySet().stream()
        .sorted(Map.Entry.<LocalDate, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .filter(it -> !asked.contains(it))
        .limit(more)
        .forEach(dates::add);
    SortedMap<String, Counts> provinces = new TreeMap<>();
    byProvince.forEach((code, tally) -> provinces.put(code, tally.counts()));
    List<OnDate> told = new ArrayList<>();
    dates.forEach(it -> told.add(on(it)));
    return new Impact(ever.counts(), provinces, told, examples.chosen());
  }

  private OnDate on(LocalDate date) {
    Tally sum = new Tally();
    turns.headMap(date, true).values().forEach(sum::add);
    return new OnDate(date, changing.getOrDefault(date, 0), sum.counts());
  }
}
