package io.qinggui.faults.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAwayTest {

  @TempDir private Path folder;

  @Test
  void nobody_notices_that_the_broker_was_killed_and_every_event_arrives_once() throws Exception {
    Outage outage = new Outage(folder, 2, 1);

    Outage.Course course = outage.run(true, Duration.ofSeconds(2), Duration.ofSeconds(3));

    assertThat(course.findings().text()).endsWith(" 0 wrong, 0 missing");
    assertThat(course.stretches())
        .allSatisfy(
            stretch -> {
              assertThat(stretch.latencies().orders.getTotalCount()).isPositive();
              assertThat(stretch.latencies().decisions.getTotalCount()).isPositive();
            });
  }
}
