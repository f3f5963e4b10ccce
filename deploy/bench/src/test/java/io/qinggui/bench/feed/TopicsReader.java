package io.qinggui.bench.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber by Kafka. */
final class TopicsReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TopicsReader() {}

  /** Reads until so many events were taken. */
  static void catchUp(String bootstrapServers, State state, long events) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "somebody-else",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("qinggui.operator", "qinggui.license", "qinggui.inspection"));
      while (state.events() < events) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(record -> state.take(JSON.readTree(record.value())));
      }
    }
  }
}
