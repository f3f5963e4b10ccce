package io.qinggui.faults.audit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A foreign consumer of topics that reads committed records only. */
public final class TopicReader implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final KafkaConsumer<String, JsonNode> consumer;
  private final List<TopicPartition> partitions;

  /**
   * Reads one topic from its beginning.
   *
   * @param bootstrapServers address of the broker
   * @param topic that exists
   */
  public TopicReader(String bootstrapServers, String topic) {
    this(bootstrapServers, List.of(topic), Map.of());
  }

  /**
   * @param topics those that do not exist yet are left out
   * @param next where to go on; other partitions are read from their beginning
   */
  TopicReader(String bootstrapServers, Collection<String> topics, Map<TopicPartition, Long> next) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "enable.metrics.push",
                false,
                "auto.offset.reset",
                "none",
                "allow.auto.create.topics",
                false),
            new StringDeserializer(),
            (topic, value) -> JSON.readTree(value));
    partitions =
        consumer.listTopics().entrySet().stream()
            .filter(topic -> topics.contains(topic.getKey()))
            .flatMap(topic -> topic.getValue().stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    partitions.forEach(each -> consumer.seek(each, next.getOrDefault(each, 0L)));
  }

  /** What has come since the last call; waits a moment when nothing has. */
  public void poll(Consumer<ConsumerRecord<String, JsonNode>> each) {
    consumer.poll(PATIENCE).forEach(each);
  }

  /** Reads on to what is the end now. */
  public void readToEnd(Consumer<ConsumerRecord<String, JsonNode>> each) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
      poll(each);
    }
  }

  /** Where a later reader has to go on. */
  Map<TopicPartition, Long> next() {
    return partitions.stream().collect(Collectors.toMap(Function.identity(), consumer::position));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
