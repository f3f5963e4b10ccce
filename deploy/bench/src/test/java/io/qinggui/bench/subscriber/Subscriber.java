package io.qinggui.bench.subscriber;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A consumer that knows nothing of Qinggui but its topics: a group of its own, committed
 * transactions only, the client's defaults otherwise. Notes when it was handed each operator's
 * registration.
 */
final class Subscriber implements Recipient {

  private static final String TOPIC = "qinggui.operator";
  private static final String TYPE = "\"io.qinggui.operator.operator-registered.v1\"";

  private final KafkaConsumer<String, String> consumer;
  private final Map<String, Long> handedAt = new ConcurrentHashMap<>();
  private final Set<String> places = ConcurrentHashMap.newKeySet();
  private final LongAdder repeated = new LongAdder();
  private final Thread thread;

  private Subscriber(KafkaConsumer<String, String> consumer) {
    this.consumer = consumer;
    this.thread = Thread.ofPlatform().name("subscriber").start(this::receive);
  }

  /** Begins to read at the beginning of the topic. */
  static Subscriber of(int broker) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", "127.0.0.1:" + broker);
    settings.put("group.id", "subscriber-" + UUID.randomUUID());
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    consumer.subscribe(List.of(TOPIC));
    return new Subscriber(consumer);
  }

  private void receive() {
    try {
      while (true) {
        var records = consumer.poll(Duration.ofMinutes(1));
        long now = System.nanoTime();
        for (ConsumerRecord<String, String> record : records) {
          boolean given = !places.add(record.partition() + "-" + record.offset());
          if (!given
              && record.value().contains(TYPE)
              && handedAt.putIfAbsent(record.key(), now) != null) {
            repeated.increment();
          }
        }
      }
    } catch (WakeupException closed) {
      consumer.close();
    }
  }

  @Override
  public Map<String, Long> handedAt() {
    return handedAt;
  }

  /**
   * Registrations that are on the topic more than once. A record that is handed out again, as to a
   * consumer that lost its place, is not on it twice.
   */
  @Override
  public long repeated() {
    return repeated.sum();
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
