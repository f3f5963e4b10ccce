package io.qinggui.platform.intake;

import io.qinggui.platform.kafka.RelayProgress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each ledger has arrived in this service (its watermark): everything that its relay
 * published up to there is applied by all policies of this service, or parked. Private events count
 * as arrived as soon as the relay has passed them. Safe for use by many threads.
 */
public final class IntakeProgress {

  /** So many steps of a ledger are remembered; older ones are only less exact. */
  private static final int REMEMBERED = 4_096;

  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, List<ConsumerOffsets>> byTopic;
  private final Map<String, Deque<RelayProgress>> relayed = new HashMap<>();
  private final Map<String, Long> included = new HashMap<>();

  IntakeProgress(Map<String, List<ConsumerOffsets>> byTopic) {
    this.byTopic = byTopic;
  }

  /** Everything of the ledger up to this position is included; 0 when nothing is known of it. */
  public long included(String ledger) {
    lock.lock();
    try {
      Deque<RelayProgress> steps = relayed.getOrDefault(ledger, new ArrayDeque<>());
      while (!steps.isEmpty() && arrived(steps.peekFirst())) {
        included.put(ledger, steps.removeFirst().position());
      }
      return included.getOrDefault(ledger, 0L);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until everything of the ledger up to a position is included.
   *
   * @return whether it was within the time
   */
  public boolean await(String ledger, long position, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    lock.lock();
    try {
      while (included(ledger) < position) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        // other instances advance without telling this one
        changed.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS));
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  void relayed(RelayProgress step) {
    lock.lock();
    try {
      Deque<RelayProgress> steps =
          relayed.computeIfAbsent(step.ledger(), ledger -> new ArrayDeque<>());
      if (!steps.isEmpty() && !follows(step, steps.getLast())) {
        steps.clear();
      }
      if (steps.size() == REMEMBERED) {
        steps.removeLast();
      }
      steps.addLast(step);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Not so when the ledger is relayed from its beginning again, or a topic was recreated. */
  private static boolean follows(RelayProgress step, RelayProgress before) {
    return step.position() > before.position()
        && before.offsets().entrySet().stream()
            .allMatch(e -> step.offsets().getOrDefault(e.getKey(), -1L) >= e.getValue());
  }

  void applied() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean arrived(RelayProgress step) {
    return step.offsets().entrySet().stream()
        .allMatch(e -> isPast(RelayProgress.partition(e.getKey()), e.getValue()));
  }

  private boolean isPast(TopicPartition partition, long offset) {
    Collection<ConsumerOffsets> readers = byTopic.getOrDefault(partition.topic(), List.of());
    return readers.stream().allMatch(reader -> reader.next(partition) > offset);
  }
}
