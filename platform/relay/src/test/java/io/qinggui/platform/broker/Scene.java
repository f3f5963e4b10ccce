package io.qinggui.platform.broker;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
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

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final String name = "scene" + NUMBER.incrementAndGet();
  public final String topic = "qinggui." + name;
  public final InMemoryLedger ledger = new InMemoryLedger(name);
  public final KafkaSettings kafka;

  public Scene(String bootstrapServers) {
    this.kafka = KafkaSettings.of(bootstrapServers);
  }

  /** Publishes the public events with the data that they have. */
  public Publication publication() {
    JsonMapper json = new JsonMapper();
    return (LedgerEvent event) ->
        event.type().equals(PUBLIC)
            ? List.of(new PublicEvent(topic, TYPE, event.subject(), json.readTree(event.data())))
            : List.of();
  }

  /** Appends public events about so many operators in turn; the positions are returned. */
  public List<Long> publish(int count, int operators) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> ledger.add(PUBLIC, "op" + i % operators))
        .toList();
  }
}
