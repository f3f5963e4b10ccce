package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.Clients;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.RelayProgress;
import io.qinggui.platform.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Finds a ledger's last committed progress on the progress topic. */
final class ProgressReader {

  private static final Duration POLL = Duration.ofMillis(200);

  /** Longer than the transaction of a relay that died can stay open. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

  private ProgressReader() {}

  /**
   * The last one that counts nothing that is in doubt.
   *
   * @param inDoubt for a partition the first offset of which it is not known whether it took effect
   */
  static RelayProgress last(
      KafkaSettings settings, String ledger, Map<TopicPartition, Long> inDoubt) {
    KafkaConsumer<String, byte[]> consumer = open(settings, ledger);
    try {
      long end = end(settings, ledger);
      long deadline = System.nanoTime() + PATIENCE_NANOS;
      RelayProgress last = RelayProgress.none(ledger);
      while (consumer.position(Topics.PROGRESS_PARTITION) < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (ledger.equals(record.key()) && record.value() != null) {
            RelayProgress found = RelayProgress.fromBytes(record.value());
            last = found.reaches(inDoubt) ? last : found;
          }
        }
        if (System.nanoTime() - deadline > 0) {
          throw new TimeoutException("the progress topic cannot be read to its end");
        }
      }
      return withoutVanished(last, consumer);
    } finally {
      Clients.leave(consumer);
    }
  }

  /** Offsets of a topic that was deleted since would be waited for in vain by its consumers. */
  private static RelayProgress withoutVanished(
      RelayProgress last, KafkaConsumer<String, byte[]> consumer) {
    Map<String, List<PartitionInfo>> topics = consumer.listTopics();
    Map<String, TopicPartition> there = new TreeMap<>();
    for (String name : last.offsets().keySet()) {
      TopicPartition partition = RelayProgress.partition(name);
      if (topics.getOrDefault(partition.topic(), List.of()).size() > partition.partition()) {
        there.put(name, partition);
      }
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(there.values());
    Map<String, Long> offsets = new TreeMap<>(last.offsets());
    offsets.entrySet().removeIf(e -> e.getValue() >= end(ends, there.get(e.getKey())));
    return new RelayProgress(last.ledger(), last.position(), last.leafHash(), offsets);
  }

  private static long end(Map<TopicPartition, Long> ends, @Nullable TopicPartition partition) {
    return partition == null ? 0 : ends.getOrDefault(partition, 0L);
  }

  private static KafkaConsumer<String, byte[]> open(KafkaSettings settings, String ledger) {
    Map<String, Object> properties =
        settings.consumerProperties("qinggui-relay-" + ledger + "-progress");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(Topics.PROGRESS_PARTITION));
    consumer.seekToBeginning(List.of(Topics.PROGRESS_PARTITION));
    return consumer;
  }

  /**
   * The true end, behind open transactions: up to the last stable offset alone, a transaction that
   * another ledger left open would hide our own last record, and its events would be sent twice.
   */
  private static long end(KafkaSettings settings, String ledger) {
    Map<String, Object> properties =
        settings.consumerProperties("qinggui-relay-" + ledger + "-end");
    properties.put("isolation.level", IsolationLevel.READ_UNCOMMITTED.toString());
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      return consumer
          .endOffsets(List.of(Topics.PROGRESS_PARTITION))
          .getOrDefault(Topics.PROGRESS_PARTITION, 0L);
    } finally {
      Clients.leave(consumer);
    }
  }
}
