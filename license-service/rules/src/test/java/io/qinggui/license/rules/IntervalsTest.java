package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stretches of legal dates: the first day counts, the last does not. */
class IntervalsTest {

  private static final Interval MAY = interval("2018-05-01", "2018-06-01");

  private static Interval interval(String from, String until) {
    return new Interval(day(from), day(until));
  }

  private static Intervals of(Interval... stretches) {
    return Intervals.union(List.of(stretches));
  }

  @Test
  void the_first_day_counts_and_the_day_after_the_last_does_not() {
    assertThat(MAY.contains(day("2018-04-30"))).isFalse();
    assertThat(MAY.contains(day("2018-05-01"))).isTrue();
    assertThat(MAY.contains(day("2018-05-31"))).isTrue();
    assertThat(MAY.contains(day("2018-06-01"))).isFalse();
  }

  @Test
  void a_stretch_has_at_least_one_day() {
    assertThat(interval("2018-05-01", "2018-05-02").contains(day("2018-05-01"))).isTrue();
    assertThatThrownBy(() -> interval("2018-05-01", "2018-05-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> interval("2018-05-01", "2018-04-30"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_has_no_beginning_or_no_end_names_none() {
    assertThat(Interval.always().start()).isEmpty();
    assertThat(Interval.always().end()).isEmpty();
    assertThat(Interval.from(day("2018-05-01")).start()).contains(day("2018-05-01"));
    assertThat(Interval.from(day("2018-05-01")).end()).isEmpty();
    assertThat(Interval.before(day("2018-06-01")).start()).isEmpty();
    assertThat(Interval.before(day("2018-06-01")).end()).contains(day("2018-06-01"));
  }

  @Test
  void the_day_after_the_last_is_the_next_unless_there_is_no_last() {
    assertThat(Interval.dayAfter(day("2017-12-31"))).isEqualTo("2018-01-01");
    assertThat(Interval.dayAfter(LocalDate.MAX)).isEqualTo(LocalDate.MAX);
  }

  @Test
  void stretches_overlap_when_they_share_a_day() {
    assertThat(MAY.overlaps(interval("2018-04-01", "2018-05-01"))).isFalse();
    assertThat(MAY.overlaps(interval("2018-04-01", "2018-05-02"))).isTrue();
    assertThat(MAY.overlaps(interval("2018-05-31", "2018-07-01"))).isTrue();
    assertThat(MAY.overlaps(interval("2018-06-01", "2018-07-01"))).isFalse();
  }

  @Test
  void between_two_days_there_may_be_none() {
    assertThat(Intervals.between(day("2018-05-01"), day("2018-05-02")).stretches())
        .containsExactly(interval("2018-05-01", "2018-05-02"));
    assertThat(Intervals.between(day("2018-05-01"), day("2018-05-01")).isEmpty()).isTrue();
    assertThat(Intervals.between(day("2018-05-02"), day("2018-05-01")).isEmpty()).isTrue();
  }

  @Test
  void a_union_joins_what_touches_or_overlaps_and_nothing_else() {
    assertThat(of(MAY, interval("2018-06-01", "2018-07-01")).stretches())
        .containsExactly(interval("2018-05-01", "2018-07-01"));
    assertThat(of(interval("2018-06-02", "2018-07-01"), MAY).stretches())
        .containsExactly(MAY, interval("2018-06-02", "2018-07-01"));
    assertThat(of(MAY, interval("2018-05-10", "2018-05-20")).stretches()).containsExactly(MAY);
    assertThat(of(interval("2018-05-10", "2018-05-20"), MAY).stretches()).containsExactly(MAY);
    assertThat(of(MAY, MAY).stretches()).containsExactly(MAY);
    assertThat(of(MAY).stretches()).containsExactly(MAY);
    assertThat(of().isEmpty()).isTrue();
    assertThat(Intervals.of(MAY).or(Intervals.of(interval("2018-06-01", "2018-06-03"))))
        .isEqualTo(of(interval("2018-05-01", "2018-06-03")));
  }

  @Test
  void what_two_sets_share_is_found_stretch_by_stretch() {
    Intervals odd = of(interval("2018-01-01", "2018-02-01"), interval("2018-03-01", "2018-04-01"));
    Intervals middle =
        of(interval("2018-01-15", "2018-03-15"), interval("2018-03-20", "2018-03-21"));
    assertThat(odd.and(middle).stretches())
        .containsExactly(
            interval("2018-01-15", "2018-02-01"),
            interval("2018-03-01", "2018-03-15"),
            interval("2018-03-20", "2018-03-21"));
    assertThat(middle.and(odd)).isEqualTo(odd.and(middle));
    assertThat(odd.and(interval("2018-02-01", "2018-03-01")).isEmpty()).isTrue();
    assertThat(odd.and(interval("2018-01-31", "2018-03-02")).stretches())
        .containsExactly(
            interval("2018-01-31", "2018-02-01"), interval("2018-03-01", "2018-03-02"));
    assertThat(odd.and(Intervals.none()).isEmpty()).isTrue();
  }

  @Test
  void the_complement_is_what_is_left_of_all_dates() {
    assertThat(Intervals.of(MAY).complement().stretches())
        .containsExactly(Interval.before(day("2018-05-01")), Interval.from(day("2018-06-01")));
    assertThat(Intervals.none().complement()).isEqualTo(Intervals.always());
    assertThat(Intervals.always().complement().isEmpty()).isTrue();
    assertThat(Intervals.of(Interval.from(day("2018-05-01"))).complement().stretches())
        .containsExactly(Interval.before(day("2018-05-01")));
    assertThat(Intervals.of(Interval.before(day("2018-05-01"))).complement().stretches())
        .containsExactly(Interval.from(day("2018-05-01")));
    assertThat(Intervals.always().minus(Intervals.of(MAY)))
        .isEqualTo(Intervals.of(MAY).complement());
  }

  @Test
  void the_stretch_in_which_a_day_lies_is_found() {
    Intervals two = of(MAY, interval("2018-07-01", "2018-08-01"));
    assertThat(two.at(day("2018-07-01"))).contains(interval("2018-07-01", "2018-08-01"));
    assertThat(two.at(day("2018-06-15"))).isEmpty();
    assertThat(two.contains(day("2018-05-31"))).isTrue();
    assertThat(two.contains(day("2018-06-01"))).isFalse();
  }

  @Test
  void sets_of_the_same_days_are_equal() {
    assertThat(Intervals.of(MAY)).isEqualTo(of(MAY)).hasSameHashCodeAs(of(MAY));
    assertThat(Intervals.of(MAY)).isNotEqualTo(Intervals.always()).isNotEqualTo(MAY);
    assertThat(Intervals.of(MAY).hashCode()).isNotEqualTo(Intervals.always().hashCode());
    assertThat(Intervals.of(MAY)).hasToString(List.of(MAY).toString());
  }
}
