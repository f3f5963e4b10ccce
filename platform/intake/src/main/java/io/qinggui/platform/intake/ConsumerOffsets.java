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
 * twenty times a second. For many threads.
 */
final class ConsumerOffsets {

  private static final long LOOK_UP_NANOS = Duration.ofMillis(50).toNanos();

  private final String consumer;
  private final ConsumerStore store;
  private final OffsetWrites writes;
  private final Runnable changed;
  private final Map<TopicPartition, Reach> own = new HashMap<>();
  private Map<String, Long> stored = Map.of();
  private long storedAt = System.nanoTime() - LOOK_UP_NANOS;
  private String identity = "";
  private long tenures;

  ConsumerOffsets(String consumer, ConsumerStore store, OffsetWrites writes, Runnable changed) {
    this.consumer = consumer;
    this.store = store;
    this.writes = writes;
    this.changed = changed;
  }

  /** The offsets known belong to the topic of this identity, not to a namesake before it. */
  synchronized void topic(Uuid topicId) {
    identity = "@" + topicId;
  }

  /** This instance reads the partition from now on; where to go on, 0 for the beginning. */
  synchronized long assigned(TopicPartition partition) {
    long next = store.progress(consumer).getOrDefault(source(partition), 0L);
    begin(partition, next);
    return next;
  }

  /** The partition is read from its beginning again. */
  synchronized void restarted(TopicPartition partition) {
    begin(partition, 0);
  }

  private void begin(TopicPartition partition, long next) {
    own.put(partition, new Reach(++tenures, next));
  }

  synchronized void revoked(TopicPartition partition) {
    own.remove(partition);
  }

  synchronized void revokedAll() {
    own.clear();
  }

  /** What is reached when everything before these offsets is applied or parked. */
  synchronized Map<TopicPartition, Reach> upTo(Map<TopicPartition, Long> next) {
    Map<TopicPartition, Reach> reach = new HashMap<>();
    next.forEach(
        (partition, offset) -> {
          Reach now = own.get(partition);
          if (now != null) {
            reach.put(partition, new Reach(now.tenure(), offset));
          }
        });
    return reach;
  }

  /** Everything before is applied or parked: durable when this returns. */
  void advance(Map<TopicPartition, Reach> reached) {
    note(reached);
    writes.flush();
    arrived(reached);
  }

  /** Nothing before concerned the policy: durable with the next that is. */
  void passBy(Map<TopicPartition, Reach> reached) {
    note(reached);
    arrived(reached);
  }

  private synchronized void note(Map<TopicPartition, Reach> reached) {
    Map<String, Long> progress = new HashMap<>();
    reached.forEach(
        (partition, reach) -> {
          if (isForward(partition, reach)) {
            progress.put(source(partition), reach.next());
          }
        });
    writes.add(consumer, progress);
  }

  /** Known here only: what is passed are no records, but ends of transactions. */
  void arrived(Map<TopicPartition, Reach> reached) {
    synchronized (this) {
      reached.forEach(
          (partition, reach) -> {
            if (isForward(partition, reach)) {
              own.put(partition, reach);
            }
          });
    }
    changed.run();
  }

  private boolean isForward(TopicPartition partition, Reach reach) {
    Reach now = own.get(partition);
    return now != null && now.tenure() == reach.tenure() && now.next() < reach.next();
  }

  /** The next offset of a partition that is not applied yet. */
  synchronized long next(TopicPartition partition) {
    Reach mine = own.get(partition);
    if (mine != null) {
      return mine.next();
    }
    if (System.nanoTime() - storedAt >= LOOK_UP_NANOS) {
      stored = store.progress(consumer);
      storedAt = System.nanoTime();
    }
    return stored.getOrDefault(source(partition), 0L);
  }

  /** The offsets of the partitions that this instance reads. */
  synchronized Map<TopicPartition, Long> applied() {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    own.forEach((partition, reach) -> offsets.put(partition, reach.next()));
    return offsets;
  }

  /** The same by the names under which they are told. */
  Map<String, Long> own() {
    Map<String, Long> offsets = new TreeMap<>();
    applied().forEach((partition, next) -> offsets.put(RelayProgress.name(partition), next));
    return offsets;
  }

  private String source(TopicPartition partition) {
    return RelayProgress.name(partition) + identity;
  }
}
