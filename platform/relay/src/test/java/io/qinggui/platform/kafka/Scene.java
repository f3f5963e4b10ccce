package io.qinggui.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.testkit.KafkaForTests;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A ledger and a topic of a test's own, so that tests can share one broker. */
public final class Scene {

  /** Ledger events of this type are published. */
  public static final String PUBLIC = "registered";

  /** Ledger events of this type are not. */
  public static final String PRIVATE = "noted";

  /** CloudEvents type of what is published. */
  public static final String TYPE = "io.qinggui.test.registered.v1";

  /** When everything is recorded, but for the microseconds. */
  public static final Instant NOW = Instant.parse("2017-01-17T00:00:00Z");

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final JsonMapper JSON = new JsonMapper();

  public final String name;
  public final String topic;
  public final Ledger ledger;
  public final KafkaSettings kafka;
  private final AtomicInteger added = new AtomicInteger();

  private Scene(String name, Ledger ledger, KafkaSettings kafka) {
    this.name = name;
    this.topic = "qinggui." + name;
    this.ledger = ledger;
    this.kafka = kafka;
  }

  /** A scene with an empty ledger in memory. */
  public static Scene on(String bootstrapServers) {
    String name = KafkaForTests.freshName("scene" + NUMBER.incrementAndGet());
    return new Scene(name, ledger(name), KafkaSettings.of(bootstrapServers));
  }

  /** The same topic, but over another ledger. */
  public Scene over(Ledger other) {
    return new Scene(name, other, kafka);
  }

  /** An empty ledger in memory. */
  public static Ledger ledger(String name) {
    return new MemoryLedger(name, InstantSource.fixed(NOW));
  }

  /** Appends one event and tells its position. */
  public long add(String type, String subject) {
    int n = added.incrementAndGet();
    NewEvent event =
        new NewEvent(
            "e" + n,
            type,
            1,
            "operator/" + subject + "/" + n,
            0,
            subject,
            LocalDate.of(2017, 1, 17),
            "{\"n\":%d}".formatted(n).getBytes(UTF_8),
            "{}".getBytes(UTF_8));
    Append append = new Append("c" + n, "f", Actor.system("test"), List.of(event));
    return ledger.append(append).lastPosition();
  }

  /** Appends public events about so many operators in turn. */
  public void publish(int count, int operators) {
    for (int i = 0; i < count; i++) {
      add(PUBLIC, "op" + i % operators);
    }
  }

  /** Publishes the public events with the data that they have. */
  public Publication publication() {
    return event -> event.type().equals(PUBLIC) ? List.of(published(event)) : List.of();
  }

  private PublicEvent published(LedgerEvent event) {
    return new PublicEvent(topic, TYPE, event.subject(), JSON.readTree(event.data()));
  }
}
