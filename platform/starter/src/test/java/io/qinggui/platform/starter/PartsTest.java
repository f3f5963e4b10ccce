package io.qinggui.platform.starter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.testkit.MemoryLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Which part is down, and why. */
class PartsTest {

  private static final Instant THEN = Instant.parse("2018-01-01T00:00:00Z");

  private final MemoryLedger ledger = new MemoryLedger("diary", () -> THEN);
  private final LedgerWatch watch = new LedgerWatch(ledger);

  @Test
  void a_ledger_is_down_from_a_write_that_failed_until_one_succeeds() {
    assertThat(health().getStatus()).isEqualTo(Status.UP);

    watch.failed(new LedgerUnavailableException("/var/lib is full"));

    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health().getDetails()).containsEntry("why", "LedgerUnavailableException");
    assertThat(health().toString()).doesNotContain("/var/lib");

    watch.committed(1, 1_000);

    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_ledger_is_down_once_it_was_found_to_be_damaged(@TempDir Path directory) throws Exception {
    try (SqliteLedger sound = SqliteLedger.open(directory, "diary", () -> THEN, 1)) {
      write(sound, "one");
      write(sound, "two");
      assertThat(new LedgerHealth(new LedgerWatch(sound)).health().getStatus())
          .isEqualTo(Status.UP);
    }
    alter(directory.resolve("diary.db"), "\"id\":\"one\"");

    try (SqliteLedger damaged = SqliteLedger.open(directory, "diary", () -> THEN, 1)) {
      assertThat(damaged.verification().toCompletableFuture()).failsWithin(Duration.ofSeconds(60));
      Health health = new LedgerHealth(new LedgerWatch(damaged)).health();

      assertThat(health.getStatus()).isEqualTo(Status.DOWN);
      assertThat(health.getDetails()).containsEntry("why", "LedgerCorruptException");
    }
  }

  /** The last byte but one of a text in a file. */
  private static void alter(Path file, String text) throws IOException {
    String content = Files.readString(file, ISO_8859_1);
    int at = content.lastIndexOf(text) + text.length() - 2;
    byte[] bytes = content.getBytes(ISO_8859_1);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void durable_writes_are_counted_with_those_who_shared_them() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    watch.bindTo(registry);

    watch.committed(3, 2_000_000);
    watch.committed(1, 4_000_000);

    assertThat(registry.get("qinggui.ledger.append").timer().count()).isEqualTo(2);
    assertThat(registry.get("qinggui.ledger.group.size").summary().mean()).isEqualTo(2);
  }

  @Test
  void a_delay_is_the_age_of_the_first_event_that_is_missing() {
    write("one");
    write("two");
    Delays delays = new Delays(ledger, () -> THEN.plusSeconds(90));

    assertThat(delays.events(0)).isEqualTo(2);
    assertThat(delays.seconds(0)).isBetween(89.0, 90.0);
    assertThat(delays.events(2)).isZero();
    assertThat(delays.seconds(2)).isZero();
  }

  @Test
  void of_a_failure_only_its_kind_is_told() {
    assertThat(PartHealth.kind("MongoTimeoutException: no answer of db.example:27017"))
        .isEqualTo("MongoTimeoutException");
  }

  private Health health() {
    return new LedgerHealth(watch).health();
  }

  private void write(String id) {
    write(ledger, id);
  }

  private static void write(Ledger to, String id) {
    byte[] data = "{}".getBytes(UTF_8);
    var unused =
        to.append(
            new Append(
                id,
                id,
                Actor.system("test"),
                List.of(new NewEvent(id, "line", 1, id, 0, id, null, data, data))));
  }
}
