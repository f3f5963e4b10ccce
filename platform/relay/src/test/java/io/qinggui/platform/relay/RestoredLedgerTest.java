package io.qinggui.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.kafka.ForeignConsumer;
import io.qinggui.platform.kafka.Scene;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was restored from an older copy, beside a broker that knows what came later. */
class RestoredLedgerTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String broker = EmbeddedKafka.shared().bootstrapServers();
  private final Scene scene = Scene.on(broker);

  @TempDir private Path folder = Path.of("");
  private Scene restored = scene;
  private Relay relay = relay(scene);

  @BeforeEach
  void publishMoreThanIsRestored() {
    try (Ledger ledger = ledger("lost")) {
      Scene lost = scene.over(ledger);
      lost.publish(5, 1);
      try (Relay before = relay(lost)) {
        before.start();
        await().atMost(PATIENCE).until(() -> before.status().position() == 5);
      }
    }
    restored = scene.over(ledger("restored"));
    restored.publish(3, 1);
    relay = relay(restored);
  }

  @AfterEach
  void close() {
    relay.close();
    restored.ledger.close();
  }

  @Test
  void an_older_copy_is_noticed_and_nothing_is_published() {
    relay.start();

    await().atMost(PATIENCE).until(this::isRefused);
    assertThat(relay.status().lastError())
        .contains("progress 5", scene.name, "this one ends at position 3", "docs/backup.md");
    assertThat(relay.status().lag()).isZero();
  }

  @Test
  void one_that_went_on_differently_is_noticed_too() {
    for (int i = 0; i < 4; i++) {
      restored.add(Scene.PUBLIC, "somebody-else");
    }
    relay.start();

    await().atMost(PATIENCE).until(this::isRefused);
    assertThat(relay.status().lastError())
        .contains("progress 5", "this one has another event at that position", "docs/backup.md");
  }

  @Test
  void it_goes_on_by_itself_once_the_ledger_is_the_one_that_was_published() {
    relay.start();
    await().atMost(PATIENCE).until(this::isRefused);

    restored.publish(4, 1);

    await().atMost(PATIENCE).until(() -> relay.status().position() == 7);
    assertThat(relay.status().state()).isEqualTo(RelayStatus.State.RELAYING);
    await().atMost(PATIENCE).until(() -> relay.status().lastError() == null);
    try (ForeignConsumer consumer = new ForeignConsumer(broker, scene.topic)) {
      RelayTest.assertOnceInOrder(consumer.read(7), 7);
    }
  }

  private boolean isRefused() {
    return relay.status().state() == RelayStatus.State.REFUSED;
  }

  /** The same events again are the same ones, byte for byte: the clock stands still. */
  private Ledger ledger(String directory) {
    return SqliteLedger.open(folder.resolve(directory), scene.name, InstantSource.fixed(Scene.NOW));
  }

  private static Relay relay(Scene over) {
    return new Relay(over.ledger, over.publication(), over.kafka, List.of(over.topic));
  }
}
