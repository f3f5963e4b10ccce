package io.qinggui.platform.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.relay.RelayStatus;
import io.qinggui.platform.testkit.EmbeddedKafka;
import io.qinggui.platform.testkit.MemoryLedger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class RelayHealthTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String name = "health-" + UUID.randomUUID();

  @Test
  void a_ledger_that_was_restored_from_an_older_copy_is_down_and_says_why() {
    try (Relay before = relay(ledger(3), EmbeddedKafka.shared().bootstrapServers())) {
      before.start();
      await().atMost(PATIENCE).until(() -> before.status().position() == 3);
      assertThat(health(before).getStatus()).isEqualTo(Status.UP);
    }
    try (Relay restored = relay(ledger(2), EmbeddedKafka.shared().bootstrapServers())) {
      restored.start();

      await().atMost(PATIENCE).until(() -> restored.status().state() == RelayStatus.State.REFUSED);

      assertThat(health(restored).getStatus()).isEqualTo(Status.DOWN);
      assertThat(health(restored).getDetails())
          .containsEntry("state", RelayStatus.State.REFUSED)
          .containsEntry("why", "ContradictionException");
    }
  }

  @Test
  void a_service_that_publishes_nothing_is_up() {
    Messaging nothing = new Messaging(Optional.empty(), Optional.empty(), Set.of());

    assertThat(new RelayHealth(nothing).health().getStatus()).isEqualTo(Status.UP);
  }

  private static Health health(Relay relay) {
    Messaging messaging = new Messaging(Optional.of(relay), Optional.empty(), Set.of());
    return new RelayHealth(messaging).health();
  }

  private Relay relay(Ledger ledger, String broker) {
    String topic = "qinggui." + name;
    return new Relay(
        ledger,
        event -> List.of(new PublicEvent(topic, "io.qinggui.test.v1", event.subject(), Map.of())),
        KafkaSettings.of(broker).alone(name),
        List.of(topic));
  }

  private Ledger ledger(int events) {
    Ledger ledger = new MemoryLedger(name);
    for (int i = 0; i < events; i++) {
      NewEvent event =
          new NewEvent(
              "event " + i,
              "written",
              1,
              "stream",
              i,
              "subject",
              null,
              "{}".getBytes(StandardCharsets.UTF_8),
              "{}".getBytes(StandardCharsets.UTF_8));
      var unused =
          ledger.append(new Append("command " + i, "f", Actor.system("test"), List.of(event)));
    }
    return ledger;
  }
}
