package io.qinggui.bench.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FeedBenchmarkTest {

  @Test
  void a_subscriber_that_was_away_knows_what_one_knows_who_was_not() {
    assertThat(
            new CommandLine(new FeedBenchmark())
                .execute("--events=3000", "--operators=50", "--limit=500"))
        .isZero();
  }
}
