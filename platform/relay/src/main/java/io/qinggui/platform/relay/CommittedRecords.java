package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.Clients;
import io.qinggui.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed on some partitions, up to their true ends. */
final class CommittedRecords {

  private static final Duration POLL = Duration.ofMillis(200);

  /** Longer than the transaction of a relay that died can stay open. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

  private CommittedRecords() {}

  /**
   * Hands over the committed records of each partition in their order. A transaction of somebody
   * else that is open is waited for, since what follows it is not readable before it ends.
   *
   * @param from the first offset that is asked for; what is no longer there is left out
   * @throws TimeoutException when a partition cannot be read to its end within 30 s
   */
  static void read(
      KafkaSettings settings,
      String clientId,
      Map<TopicPartition, Long> from,
      Consumer<ConsumerRecord<String, byte[]>> reader) {
    Map<TopicPartition, Long> ends = ends(settings, clientId + "-end", from.keySet());
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    KafkaConsumer<String, byte[]> consumer = open(settings.consumerProperties(clientId));
    try {
      consumer.assign(from.keySet());
      from.forEach(consumer::seek);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(POLL).forEach(reader);
        if (System.nanoTime() - deadline > 0) {
          throw new TimeoutException("cannot be read to the end: " + ends);
        }
      }
    } finally {
      Clients.leave(consumer);
    }
  }

  /**
   * The true ends, behind open transactions: up to the last stable offset alone, a transaction that
   * another ledger left open would hide our own last records, and they would be sent twice. A
   * partition that does not exist ends at 0.
   */
  static Map<TopicPartition, Long> ends(
      KafkaSettings settings, String clientId, Collection<TopicPartition> partitions) {
    Map<String, Object> properties = settings.consumerProperties(clientId);
    properties.put("isolation.level", IsolationLevel.READ_UNCOMMITTED.toString());
    KafkaConsumer<String, byte[]> consumer = open(properties);
    try {
      Map<String, List<PartitionInfo>> topics = consumer.listTopics();
      Map<TopicPartition, Long> ends = new HashMap<>();
      partitions.forEach(it -> ends.put(it, 0L));
      ends.putAll(
          consumer.endOffsets(
              partitions.stream()
                  .filter(it -> topics.getOrDefault(it.topic(), List.of()).size() > it.partition())
                  .toList()));
      return ends;
    } finally {
      Clients.leave(consumer);
    }
  }

  private static KafkaConsumer<String, byte[]> open(Map<String, Object> properties) {
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
