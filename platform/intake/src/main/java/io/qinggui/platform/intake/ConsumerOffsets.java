package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.kafka.RelayProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * How far a policy has applied its topic: kept durably beside the state that it produces, and at
 * hand for the partitions that this instance reads. What other instances read is looked up, at most
 * twenty times a second.
 */
final class ConsumerOffsets {

  private static final long LOOK_UP_NANOS = Duration.ofMillis(50).toNanos();

  private final String consumer;
  private final ConsumerStore store;
  private final Runnable changed;
  private final Map<TopicPartition, Long> own = new HashMap<>();
  private Map<String, Long> stored = Map.of();
  private long storedAt = System.nanoTime() - LOOK_UP_NANOS;
  private String identity = "";

  ConsumerOffsets(String consumer, ConsumerStore store, Runnable changed) {
    this.consumer = consumer;
    this.store = store;
    this.changed = changed;
  }

  /** The offsets known belong to the topic of this identity, not to a namesake before it. */
  synchronized void topic(Uuid topicId) {
    identity = "@" + topicId;
  }

  /** This instance reads the partition from now on; where to go on, 0 for the beginning. */
  synchronized long assigned(TopicPartition partition) {
    long next = store.progress(consumer).getOrDefault(source(partition), 0L);
    own.put(partition, next);
    return next;
  }

  /** The partition is read from its beginning again. */
  synchronized void restarted(TopicPartition partition) {
    own.put(partition, 0L);
  }

  synchronized void revoked(TopicPartition partition) {
    own.remove(partition);
  }

  synchronized void revokedAll() {
    own.clear();
  }

  /** Everything before these offsets is applied or parked: durable when this returns. */
  void advance(Map<TopicPartition, Long> next) {
    if (next.isEmpty()) {
      return;
    }
    Map<String, Long> progress = new HashMap<>();
    synchronized (this) {
      next.forEach((partition, offset) -> progress.put(source(partition), offset));
    }
    store.advance(consumer, progress);
    synchronized (this) {
      own.putAll(next);
    }
    changed.run();
  }

  /** The next offset of a partition that is not applied yet. */
  synchronized long next(TopicPartition partition) {
    Long mine = own.get(partition);
    if (mine != null) {
      return mine;
    }
    if (System.nanoTime() - storedAt >= LOOK_UP_NANOS) {
      stored = store.progress(consumer);
      storedAt = System.nanoTime();
    }
    return stored.getOrDefault(source(partition), 0L);
  }

  /** The offsets of the partitions that this instance reads. */
  synchronized Map<String, Long> own() {
    Map<String, Long> offsets = new TreeMap<>();
    own.forEach((partition, next) -> offsets.put(RelayProgress.name(partition), next));
    return offsets;
  }

  private String source(TopicPartition partition) {
    return RelayProgress.name(partition) + identity;
  }
}
