package io.qinggui.faults.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BrokerAwayTest {

  @TempDir private Path folder;

  @Test
  void nobody_notices_that_the_broker_was_killed_and_every_event_arrives_once() throws Exception {
    Outage outage = new Outage(folder, 2, 1);

    Outage.Outcome outcome = outage.run(true, Duration.ofSeconds(2), Duration.ofSeconds(3));

    assertThat(outcome.findings().text()).endsWith(" 0 wrong, 0 missing");
    assertThat(outcome.phases())
        .allSatisfy(
            phase -> {
              assertThat(phase.latencies().operations.getTotalCount()).isPositive();
              assertThat(phase.latencies().decisions.getTotalCount()).isPositive();
            });
  }

  @FullSize
  void at_full_size_nobody_notices_that_the_broker_is_away() {
    assertThat(new CommandLine(new BrokerAwayProgram()).execute()).isZero();
  }
}
