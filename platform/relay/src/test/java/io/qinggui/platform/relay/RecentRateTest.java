package io.qinggui.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentRateTest {

  private long now = 1_000;
  private final RecentRate rate = new RecentRate(now);

  @Test
  void of_what_comes_evenly_it_is_as_many_as_come() {
    evenly(200, Duration.ofSeconds(5));
    assertThat(rate.at(now)).isCloseTo(200, within(5.0));
  }

  @Test
  void a_crowd_that_comes_at_once_is_no_stream() {
    evenly(200, Duration.ofSeconds(5));
    rate.add(60, now);
    assertThat(rate.at(now)).isLessThan(300);
  }

  @Test
  void a_stream_is_noticed_within_a_second_and_its_end_within_another_two() {
    evenly(1_000, Duration.ofSeconds(1));
    assertThat(rate.at(now)).isGreaterThan(500);
    now += Duration.ofSeconds(2).toNanos();
    assertThat(rate.at(now)).isLessThan(150);
  }

  private void evenly(int perSecond, Duration how) {
    int records = perSecond / 100;
    for (long tick = 0; tick < how.toMillis() / 10; tick++) {
      now += Duration.ofMillis(10).toNanos();
      rate.add(records, now);
    }
  }
}
