package io.qinggui.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the events for one policy wait until it has applied them, while the reader goes on. A lane
 * that is full, or whose policy needs something that is away, is left behind by the reader, which
 * comes back for it.
 *
 * <p>The reader's methods are for the reader's thread alone.
 */
final class PolicyLane implements AutoCloseable {

  /** So many events may wait. */
  static final int ROOM = 1_000;

  private final PolicyConsumer consumer;
  private final Batch batch;

  /** Where the reader goes on for this lane. */
  private final Map<TopicPartition, Long> handed = new HashMap<>();

  private boolean slow;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<Received> waiting = new ArrayList<>();
  private Map<TopicPartition, Reach> reach = new HashMap<>();
  private long published;
  private int inWork;
  private boolean working;
  private boolean stumbled;
  private long restsUntil;

  PolicyLane(PolicyConsumer consumer) {
    this.consumer = consumer;
    this.batch = new Batch(consumer.applier());
  }

  PolicyConsumer consumer() {
    return consumer;
  }

  /** Reader: where it goes on in a partition; empty when the lane has none of it. */
  Optional<Long> next(TopicPartition partition) {
    return Optional.ofNullable(handed.get(partition));
  }

  /** Reader: where it goes on in each of its partitions. */
  Map<TopicPartition, Long> places() {
    return Collections.unmodifiableMap(handed);
  }

  /** Reader: the partition is read by this instance from now on. */
  void assigned(TopicPartition partition) {
    handed.put(partition, consumer.offsets().assigned(partition));
  }

  /** Reader: the partition is read from its beginning. */
  void restart(TopicPartition partition) {
    forget(partition);
    consumer.offsets().restarted(partition);
    handed.put(partition, 0L);
  }

  /** Reader: other instances read the partition. */
  void revoked(TopicPartition partition) {
    forget(partition);
    consumer.offsets().revoked(partition);
    handed.remove(partition);
  }

  private void forget(TopicPartition partition) {
    lock.lock();
    try {
      waiting.removeIf(event -> event.partition().equals(partition));
      reach.remove(partition);
    } finally {
      lock.unlock();
    }
  }

  /** Reader: whether the lane takes events now. One that stumbled begins where it was stopped. */
  boolean isFree() {
    lock.lock();
    try {
      if (stumbled) {
        if (System.nanoTime() - restsUntil < 0) {
          return false;
        }
        stumbled = false;
        handed.putAll(consumer.offsets().applied());
      }
      slow &= working;
      return !isFull();
    } finally {
      lock.unlock();
    }
  }

  /** Reader: whether it will be behind when it takes events again. */
  boolean isResting() {
    lock.lock();
    try {
      return stumbled;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Reader: gives the lane what was read.
   *
   * @param events that concern the policy, in order within each partition
   * @param next for each partition that was read, the offset behind what was read; everything from
   *     {@link #next} to there was
   * @param lastPublished when the last record was published, in milliseconds since 1970; empty when
   *     there were only ends of transactions
   * @return whether there is something to be done about it
   */
  boolean hand(List<Received> events, Map<TopicPartition, Long> next, OptionalLong lastPublished) {
    lock.lock();
    try {
      if (stumbled) {
        return false;
      }
      handed.putAll(next);
      Map<TopicPartition, Reach> further = consumer.offsets().upTo(next);
      if (events.isEmpty() && !working) {
        passBy(further, lastPublished);
        return false;
      }
      waiting.addAll(events);
      reach.putAll(further);
      published = Math.max(published, lastPublished.orElse(0));
      if (!working) {
        working = true;
        batch.start(this::work);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void passBy(Map<TopicPartition, Reach> further, OptionalLong lastPublished) {
    if (lastPublished.isPresent()) {
      consumer.offsets().passBy(further);
      consumer.taken(lastPublished.getAsLong());
    } else {
      consumer.offsets().arrived(further);
    }
  }

  /**
   * Reader: waits until the lane takes events again, but not for one that was too slow before.
   *
   * @param until in the time of {@link System#nanoTime}
   */
  void awaitRoom(long until) throws InterruptedException {
    lock.lock();
    try {
      while (isFull() && !slow) {
        slow = changed.awaitNanos(until - System.nanoTime()) <= 0;
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull() {
    return waiting.size() + inWork >= ROOM;
  }

  private void work() {
    Optional<Work> next = take();
    while (next.isPresent()) {
      try {
        apply(next.get());
      } catch (InterruptedException e) {
        stumble(Duration.ZERO);
      } catch (RuntimeException | Error e) {
        stumble(consumer.failing(e));
      }
      next = take();
    }
  }

  private record Work(List<Received> events, Map<TopicPartition, Reach> reach, long published) {}

  private Optional<Work> take() {
    lock.lock();
    try {
      inWork = waiting.size();
      working = !reach.isEmpty() && !stumbled;
      changed.signalAll();
      if (!working) {
        return Optional.empty();
      }
      Work work = new Work(waiting, reach, published);
      waiting = new ArrayList<>();
      reach = new HashMap<>();
      return Optional.of(work);
    } finally {
      lock.unlock();
    }
  }

  private void apply(Work work) throws InterruptedException {
    Map<TopicPartition, Applier.Blocked> blocked =
        work.events().isEmpty()
            ? Map.of()
            : batch.apply(byKey(work.events()), consumer.maybeParked());
    Map<TopicPartition, Reach> reached = new HashMap<>(work.reach());
    blocked.forEach(
        (partition, it) ->
            reached.computeIfPresent(partition, (p, reach) -> reach.before(it.event().offset())));
    consumer.offsets().advance(reached);
    if (blocked.isEmpty()) {
      consumer.taken(work.published());
      consumer.healthy();
    } else {
      Throwable reason = blocked.values().iterator().next().reason();
      stumble(consumer.failing(reason));
    }
  }

  private static Map<String, List<Received>> byKey(List<Received> events) {
    Map<String, List<Received>> byKey = new LinkedHashMap<>();
    events.forEach(it -> byKey.computeIfAbsent(it.key(), key -> new ArrayList<>()).add(it));
    return byKey;
  }

  /** What waits is behind something that is not done: all of it is read again. */
  private void stumble(Duration rest) {
    lock.lock();
    try {
      waiting.clear();
      reach.clear();
      stumbled = true;
      restsUntil = System.nanoTime() + rest.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /** Interrupts what is being applied; it is applied again at the next start. */
  @Override
  public void close() {
    batch.close();
  }
}
