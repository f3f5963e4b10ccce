package io.qinggui.bench.faults.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A foreign consumer that reads committed records of one topic from its beginning. */
public final class TopicReader implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;

  /**
   * @param bootstrap address of the broker
   * @param topic that exists
   */
  public TopicReader(String bootstrap, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrap,
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What has come since the last call; waits a moment when nothing has. */
  public void poll(Consumer<JsonNode> each) {
    for (ConsumerRecord<String, String> record : consumer.poll(PATIENCE)) {
      each.accept(JSON.readTree(record.value()));
    }
  }

  /** Reads on to what is the end now. */
  public void readToEnd(Consumer<JsonNode> each) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
      poll(each);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
