package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.client.ApiResponse;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data directory written by an earlier version starts, and answers the same, byte for byte.
 *
 * <p>The directory is in {@code data-before-layout.zip}, made by {@link
 * PreviousDataDirectoryRecorder} from commit bec421f. It holds the ledgers, with how far the
 * policies have come, and Kafka's log: without the log the system would start, too, but would
 * publish everything again on new topics, and the offsets that it remembers would go untested. The
 * read models are not kept by anybody, the token key would be a secret, and the campaign is a third
 * of the sample, so that the file stays small.
 *
 * <p>Deadlines have kinds that the earlier version did not know. So their pages begin elsewhere,
 * and what it listed is compared item by item, over all pages.
 */
class PreviousDataDirectoryTest {

  private static final String DEADLINES = "/deadlines?";

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
        if (given.path().startsWith(DEADLINES)) {
          continue;
        }
        ApiResponse response = node.ask(given.client(), given.path(), given.body());
        same.assertThat(response.status()).as(given.path()).isEqualTo(given.status());
        same.assertThat(response.body())
            .as("%s %s", given.path(), given.body())
            .isEqualTo(given.text());
      }
      same.assertThat(boundaries(node, previous)).isEqualTo(boundaries(previous));
      same.assertThat(previous.answers()).hasSizeGreaterThan(300);
      same.assertAll();
    }
  }

  private static List<String> boundaries(PreviousDataDirectory previous) {
    List<String> items = new ArrayList<>();
    previous.answers().stream()
        .filter(given -> given.path().startsWith(DEADLINES))
        .forEach(given -> addBoundaries(given.text(), items));
    assertThat(items).hasSizeGreaterThan(50);
    return items;
  }

  /** From the first page that was asked for to the last there is. */
  private static List<String> boundaries(RunningNode node, PreviousDataDirectory previous)
      throws Exception {
    PreviousDataDirectory.Given first =
        previous.answers().stream()
            .filter(given -> given.path().startsWith(DEADLINES))
            .findFirst()
            .orElseThrow();
    List<String> items = new ArrayList<>();
    String cursor = "";
    do {
      ApiResponse response = node.ask(first.client(), first.path() + cursor, null);
      assertThat(response.status()).isEqualTo(200);
      addBoundaries(response.body(), items);
      String next = JsonMapper.shared().readTree(response.body()).path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return items;
  }

  private static void addBoundaries(String page, List<String> items) {
    for (JsonNode item : JsonMapper.shared().readTree(page).path("items")) {
      if (!item.has("kind")) {
        items.add(item.toString());
      }
    }
  }

  private static Clock clock(String now) {
    Instant start = OffsetDateTime.parse(now).toInstant();
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
  }
}
