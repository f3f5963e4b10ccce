package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.client.ApiResponse;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data directory written by an earlier version starts, and answers the same, byte for byte.
 *
 * <p>The directory is in {@code data-before-layout.zip}, made by {@link
 * PreviousDataDirectoryRecorder} from commit bec421f. It holds the ledgers, with how far the
 * policies have come, and Kafka's log: without the log the system would start, too, but would
 * publish everything again on new topics, and the offsets that it remembers would go untested. The
 * read models are not kept by anybody, the token key would be a secret, and the campaign is a third
 * of the sample, so that the file stays small.
 */
class PreviousDataDirectoryTest {

  @TempDir private static Path directory = Path.of("");

  @Test
  void it_starts_and_answers_the_same_byte_for_byte() throws Exception {
    Path data = directory.resolve("data");
    PreviousDataDirectory previous;
    try (InputStream zip =
        Objects.requireNonNull(getClass().getResourceAsStream("/data-before-layout.zip"))) {
      previous = PreviousDataDirectory.unpack(zip, data);
    }

    try (RunningNode node = RunningNode.on(data, clock(previous.now()))) {
      // nothing is added to what was there, and all that follows it has seen it
      assertThat(node.settledHeads()).isEqualTo(previous.heads());

      SoftAssertions same = new SoftAssertions();
      for (PreviousDataDirectory.Given given : previous.answers()) {
        ApiResponse response = node.ask(given.client(), given.path(), given.body());
        same.assertThat(response.status()).as(given.path()).isEqualTo(given.status());
        same.assertThat(response.body())
            .as("%s %s", given.path(), given.body())
            .isEqualTo(given.text());
      }
      same.assertThat(previous.answers()).hasSizeGreaterThan(300);
      same.assertAll();
    }
  }

  private static Clock clock(String now) {
    Instant start = OffsetDateTime.parse(now).toInstant();
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
  }
}
