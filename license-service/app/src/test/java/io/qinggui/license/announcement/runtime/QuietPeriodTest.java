package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuietPeriodTest {

  private static final Duration QUIET = Duration.ofSeconds(1);

  private final QuietPeriod unsettled = new QuietPeriod(QUIET);

  @Test
  void a_lone_operator_settles_after_the_quiet_time() {
    unsettled.add("a", 7, at(0));

    assertThat(unsettled.takeSettled(at(0.9))).isEmpty();
    assertThat(unsettled.takeSettled(at(1))).containsOnlyKeys("a").containsEntry("a", 7L);
    assertThat(unsettled.isEmpty()).isTrue();
  }

  @Test
  void more_about_it_begins_the_quiet_time_anew_but_not_for_ever() {
    IntStream.range(0, 20).forEach(half -> unsettled.add("a", half, at(half / 2.0)));

    assertThat(unsettled.takeSettled(at(9.9))).isEmpty();
    assertThat(unsettled.takeSettled(at(10))).containsEntry("a", 0L);
  }

  @Test
  void in_a_crowd_everybody_settles_after_ten_times_as_long() {
    IntStream.range(0, 51).forEach(i -> unsettled.add("op" + i, i, at(0)));

    assertThat(unsettled.takeSettled(at(9.9))).isEmpty();
    assertThat(unsettled.takeSettled(at(10))).hasSize(51);
  }

  private static long at(double seconds) {
    return (long) (seconds * 1e9);
  }
}
