package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.inspection.register.runtime.LicenseFacts;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.reference.Beijing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data directory written by an earlier version starts, and answers the same. An answer may say
 * more than it did: clients overlook fields that they do not know.
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

  /** Numbers of licenses for information services (京ICP证090253号) count as regular since. */
  private static final String REGULAR_SINCE = "/numberIrregular: true is now false";

  @TempDir private static Path directory = Path.of("");

  @Test
  void it_starts_and_what_it_answered_it_answers() throws Exception {
    Path data = directory.resolve("data");
    PreviousDataDirectory previous;
    try (InputStream zip =
        Objects.requireNonNull(getClass().getResourceAsStream("/data-before-layout.zip"))) {
      previous = PreviousDataDirectory.unpack(zip, data);
    }

    Map<String, Long> before = withRegisterNoted(data, withLicensesNoted(previous));
    try (RunningNode node = RunningNode.on(data, clock(previous.now()))) {
      // all has been seen by what follows it, and nothing was done twice
      Map<String, Long> heads = withRemindersTold(node, before);
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(node.settledHeads()).containsAllEntriesOf(heads));

      SoftAssertions same = new SoftAssertions();
      for (PreviousDataDirectory.Given given : previous.answers()) {
        if (given.path().startsWith(DEADLINES)) {
          continue;
        }
        ApiResponse response = node.ask(given.client(), given.path(), given.body());
        same.assertThat(response.status()).as(given.path()).isEqualTo(given.status());
        same.assertThat(Kept.missing(read(given.text()), read(response.body())))
            .as("%s %s", given.path(), given.body())
            .filteredOn(it -> !it.endsWith(REGULAR_SINCE))
            .isEmpty();
      }
      same.assertThat(boundaries(node, previous)).isEqualTo(boundaries(previous));
      same.assertThat(previous.answers()).hasSizeGreaterThan(300);
      same.assertAll();
    }
  }

  /** The operator service has since come to note who holds a license, once for each license. */
  private static Map<String, Long> withLicensesNoted(PreviousDataDirectory previous) {
    long licenses =
        previous.answers().stream()
            .filter(given -> given.path().startsWith("/licenses?"))
            .mapToLong(given -> read(given.text()).path("items").size())
            .sum();
    Map<String, Long> heads = new HashMap<>(previous.heads());
    heads.merge("operator", licenses, Long::sum);
    return heads;
  }

  /** The inspection service has since come to keep a register of licenses, and to know carriers. */
  private static Map<String, Long> withRegisterNoted(Path data, Map<String, Long> before)
      throws IOException {
    long licenses =
        ClosedLedger.events(data, "license").stream()
            .filter(
                it ->
                    LicenseFacts.TYPES.contains(it.type() + ".v1")
                        || it.type().endsWith("-withdrawn"))
            .count();
    long carriers =
        ClosedLedger.events(data, "operator").stream()
            .filter(it -> it.type().equals("io.qinggui.operator.operator-registered"))
            .filter(it -> new String(it.data(), UTF_8).contains("\"CARRIER\""))
            .count();
    Map<String, Long> heads = new HashMap<>(before);
    heads.merge("inspection", licenses + carriers, Long::sum);
    return heads;
  }

  /** Deadlines that come nearer are reminded of since, each once on this one day. */
  private static Map<String, Long> withRemindersTold(RunningNode node, Map<String, Long> before)
      throws Exception {
    LocalDate today = Beijing.dateOf(node.now());
    Map<String, Long> heads = new HashMap<>(before);
    String path = DEADLINES + "from=%s&to=%s&limit=500".formatted(today, today.plusDays(90));
    for (JsonNode each : read(node.ask("auditor", path, null).body()).path("items")) {
      // a standing that begins today is there already, and of supervision nobody is reminded
      boolean begins = !each.has("kind") && each.path("date").asString().equals(today.toString());
      if (!begins && !each.has("id")) {
        heads.merge("license", 1L, Long::sum);
      }
    }
    assertThat(heads.get("license")).isGreaterThan(before.get("license"));
    return heads;
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
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
      String next = read(response.body()).path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return items;
  }

  private static void addBoundaries(String page, List<String> items) {
    for (JsonNode item : read(page).path("items")) {
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
