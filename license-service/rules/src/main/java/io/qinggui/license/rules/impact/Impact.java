package io.qinggui.license.rules.impact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What another rulebook would do to all operators.
 *
 * @param ever operators for whom something holds on any legal date, past or to come
 * @param byProvince the same for those at home in a province, as far as it is concerned
 * @param dates those on which it holds, in order
 * @param examples some of the operators, by id
 */
public record Impact(
    Counts ever,
    SortedMap<String, Counts> byProvince,
    List<OnDate> dates,
    List<OperatorImpact> examples) {

  public Impact {
    byProvince = new TreeMap<>(byProvince);
    dates = dates.stream().sorted(Comparator.comparing(OnDate::on)).toList();
    examples = List.copyOf(examples);
  }

  /**
   * What holds on a date.
   *
   * @param on {@link LocalDate#MIN} for "since always"
   * @param changing operators for whom another consequence holds than on the day before
   */
  public record OnDate(LocalDate on, int changing, Counts counts) {}
}
