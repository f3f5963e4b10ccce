package io.qinggui.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {

  @Test
  void nothing_waits_and_nothing_is_behind() {
    assertThat(Backlog.NONE.taken(1_000).seen(0, 90_000).seconds(100_000)).isZero();
  }

  @Test
  void what_begins_to_wait_after_a_long_rest_is_behind_since_it_waits() {
    Backlog rested = Backlog.NONE.taken(1_000).seen(0, 90_000);

    assertThat(rested.seen(3, 100_000).seconds(102_000)).isEqualTo(2);
  }

  @Test
  void what_goes_on_is_behind_by_the_age_of_what_it_took_last() {
    Backlog busy = Backlog.NONE.seen(5, 100_000);

    assertThat(busy.taken(159_500).seen(5, 160_000).seconds(160_000)).isEqualTo(0.5);
  }

  @Test
  void what_is_stuck_is_behind_more_and_more() {
    Backlog stuck = Backlog.NONE.seen(5, 100_000).seen(6, 160_000);

    assertThat(stuck.seconds(160_000)).isEqualTo(60);
  }
}
