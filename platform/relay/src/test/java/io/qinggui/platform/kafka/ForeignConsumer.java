package io.qinggui.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A consumer that knows nothing of this project: strings, committed transactions, from the start.
 */
public final class ForeignConsumer implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final KafkaConsumer<String, String> consumer;
  private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

  public ForeignConsumer(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "foreigner-" + topic,
                "auto.offset.reset", "earliest",
                "metadata.max.age.ms", "500",
                "allow.auto.create.topics", "false",
                "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(List.of(topic));
  }

  /**
   * Reads until what was seen satisfies the condition, then a little longer for what is too much.
   */
  public List<ConsumerRecord<String, String>> until(
      Predicate<List<ConsumerRecord<String, String>>> enough) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              read(Duration.ofMillis(50));
              return enough.test(seen);
            });
    read(Duration.ofMillis(300));
    return seen;
  }

  /** Reads at least so many records. */
  public List<ConsumerRecord<String, String>> read(int count) {
    return until(records -> records.size() >= count);
  }

  public static JsonNode json(ConsumerRecord<String, String> record) {
    return JSON.readTree(record.value());
  }

  public static long position(ConsumerRecord<String, String> record) {
    return json(record).get("ledgerposition").longValue();
  }

  private void read(Duration wait) {
    consumer.poll(wait).forEach(seen::add);
  }

  @Override
  public void close() {
    Clients.leave(consumer);
  }
}
