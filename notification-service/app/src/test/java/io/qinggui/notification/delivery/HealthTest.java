package io.qinggui.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {

  private static final Instant FIRST = Instant.parse("2018-01-02T00:00:00Z");

  @Test
  void an_endpoint_is_suspect_from_the_fourth_failure_in_a_row() {
    assertThat(after(3).isSuspect()).isFalse();
    assertThat(after(4).isSuspect()).isTrue();
  }

  @Test
  void it_is_given_up_when_nothing_but_failures_came_for_five_days() {
    Duration days = Duration.ofDays(5);

    assertThat(failedAt(days.minusMillis(1)).isGivenUp()).isFalse();
    assertThat(failedAt(days).isGivenUp()).isTrue();
    assertThat(failedAt(days.plusDays(1)).isGivenUp()).isTrue();
  }

  @Test
  void one_failure_however_old_gives_nothing_up() {
    assertThat(Health.WELL.failed(FIRST).isGivenUp()).isFalse();
    assertThat(Health.WELL.isGivenUp()).isFalse();
  }

  @Test
  void what_failed_before_the_owner_asked_anew_does_not_count() {
    Health health = after(4).ownerTold();

    assertThat(health.since(null)).isEqualTo(health);
    assertThat(health.since(FIRST)).isEqualTo(health);
    assertThat(health.since(FIRST.plusMillis(1))).isEqualTo(Health.WELL);
    assertThat(Health.WELL.since(FIRST)).isEqualTo(Health.WELL);
  }

  private static Health after(int failures) {
    Health health = Health.WELL;
    for (int i = 0; i < failures; i++) {
      health = health.failed(FIRST.plusSeconds(i));
    }
    return health;
  }

  private static Health failedAt(Duration later) {
    return Health.WELL.failed(FIRST).failed(FIRST.plus(later));
  }
}
