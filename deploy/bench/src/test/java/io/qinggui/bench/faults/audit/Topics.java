package io.qinggui.bench.faults.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics as a foreign program sees them that reads committed records only. */
public final class Topics {

  private static final String STANDING = "qinggui.standing";
  private static final List<String> NAMES =
      List.of("qinggui.operator", "qinggui.license", "qinggui.inspection", STANDING);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final List<PublishedEvent> events = new ArrayList<>();
  private final Map<String, PublishedEvent> standings = new HashMap<>();

  /** What has been read so far, in each partition in its order. */
  public List<PublishedEvent> events() {
    return events;
  }

  /** The last record of each operator on the compacted topic of standings. */
  public Map<String, PublishedEvent> standings() {
    return standings;
  }

  /** Reads on to the present end, wherever the broker listens now. */
  public void catchUp(String bootstrapServers) {
    Map<String, Object> settings =
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
            false);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer));
      consumer.assign(ends.keySet());
      ends.keySet().forEach(each -> consumer.seek(each, next.getOrDefault(each, 0L)));
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          add(PublishedEvent.of(record));
        }
      }
      ends.keySet().forEach(each -> next.put(each, consumer.position(each)));
    }
  }

  private void add(PublishedEvent event) {
    if (event.topic().equals(STANDING)) {
      standings.put(event.key(), event);
    } else {
      events.add(event);
    }
  }

  private static Set<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    return consumer.listTopics().entrySet().stream()
        .filter(topic -> NAMES.contains(topic.getKey()))
        .flatMap(topic -> topic.getValue().stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(java.util.stream.Collectors.toSet());
  }
}
