package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.license.rules.time.TimeLimit;
import io.qinggui.license.rules.time.WorkingDays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  /**
   * The State Council's arrangement of May 2018: the 29th and 30th of April off, the 28th worked.
   */
  private static final WorkingDays SPRING_2018 =
      WorkingDays.MONDAY_TO_FRIDAY.with(
          2018,
          new WorkingDays.Year(
              Set.of(day("2018-04-29"), day("2018-04-30"), day("2018-05-01")),
              Set.of(day("2018-04-28"))));

  @Test
  void a_year_of_which_nothing_is_recorded_counts_monday_to_friday() {
    assertThat(WorkingDays.MONDAY_TO_FRIDAY.isWorkingDay(day("2018-04-27"))).isTrue();
    assertThat(WorkingDays.MONDAY_TO_FRIDAY.isWorkingDay(day("2018-04-28"))).isFalse();
    assertThat(WorkingDays.MONDAY_TO_FRIDAY.isWorkingDay(day("2018-05-01"))).isTrue();
    assertThat(SPRING_2018.unknownYears(day("2017-12-31"), day("2019-01-01")))
        .containsExactly(2017, 2019);
  }

  @Test
  void holidays_are_off_and_weekends_are_worked_as_they_were_announced() {
    assertThat(SPRING_2018.isWorkingDay(day("2018-04-28"))).isTrue();
    assertThat(SPRING_2018.isWorkingDay(day("2018-04-29"))).isFalse();
    assertThat(SPRING_2018.isWorkingDay(day("2018-05-01"))).isFalse();
    assertThat(SPRING_2018.isWorkingDay(day("2018-05-05"))).isFalse();
  }

  @Test
  void five_working_days_begin_the_day_after() {
    assertThat(TimeLimit.lastDay(day("2018-04-25"), 5, SPRING_2018::isWorkingDay, Intervals.none()))
        .contains(day("2018-05-03"));
  }

  @Test
  void calendar_days_count_weekends() {
    assertThat(TimeLimit.lastDay(day("2018-03-01"), 60, any -> true, Intervals.none()))
        .contains(day("2018-04-30"));
  }

  @Test
  void the_clock_stands_still_meanwhile() {
    Intervals still = Intervals.between(day("2018-03-05"), day("2018-03-15"));
    assertThat(TimeLimit.lastDay(day("2018-03-01"), 60, any -> true, still))
        .contains(day("2018-05-10"));
  }

  @Test
  void a_clock_that_stands_still_for_good_has_no_last_day() {
    Intervals still = Intervals.of(Interval.from(day("2018-03-05")));
    assertThat(TimeLimit.lastDay(day("2018-03-01"), 60, any -> true, still)).isEmpty();
    assertThat(TimeLimit.lastDay(day("2018-03-01"), 3, any -> true, still))
        .contains(day("2018-03-04"));
  }
}
