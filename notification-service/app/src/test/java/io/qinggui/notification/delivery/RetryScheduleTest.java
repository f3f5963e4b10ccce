package io.qinggui.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  @Test
  void ten_attempts_are_made_over_three_days() {
    assertThat(
            IntStream.rangeClosed(1, 9)
                .mapToObj(made -> RetrySchedule.waitAfter(made, 0, null).orElseThrow()))
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    assertThat(RetrySchedule.waitAfter(10, 0, null)).isEmpty();
  }

  @Test
  void a_wait_is_lengthened_by_a_tenth_at_most() {
    assertThat(RetrySchedule.waitAfter(1, 0.5, null)).hasValue(Duration.ofMillis(5_250));
    assertThat(RetrySchedule.waitAfter(1, 0.999_999, null).orElseThrow())
        .isLessThan(Duration.ofMillis(5_500));
  }

  @Test
  void what_the_endpoint_asks_for_is_heeded_when_it_is_longer_up_to_a_day() {
    assertThat(RetrySchedule.waitAfter(1, 0, Duration.ofSeconds(3)))
        .hasValue(Duration.ofSeconds(5));
    assertThat(RetrySchedule.waitAfter(1, 0, Duration.ofMinutes(7)))
        .hasValue(Duration.ofMinutes(7));
    assertThat(RetrySchedule.waitAfter(1, 0, Duration.ofDays(400))).hasValue(Duration.ofDays(1));
    assertThat(RetrySchedule.waitAfter(10, 0, Duration.ofMinutes(7))).isEmpty();
  }
}
