package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.ConsumerStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes what all policies of a service have reached, at once what was reached meanwhile (group
 * commit). For many threads.
 */
final class OffsetWrites {

  private final ConsumerStore store;
  private final ReentrantLock writing = new ReentrantLock();
  private Map<String, Map<String, Long>> waiting = new HashMap<>();

  OffsetWrites(ConsumerStore store) {
    this.store = store;
  }

  /** Goes with the next {@link #flush}, whoever calls it. */
  synchronized void add(String consumer, Map<String, Long> progress) {
    if (!progress.isEmpty()) {
      waiting.computeIfAbsent(consumer, name -> new HashMap<>()).putAll(progress);
    }
  }

  /** What was added before is durable when this returns. */
  void flush() {
    writing.lock();
    try {
      Map<String, Map<String, Long>> taken = take();
      if (!taken.isEmpty()) {
        write(taken);
      }
    } finally {
      writing.unlock();
    }
  }

  private void write(Map<String, Map<String, Long>> taken) {
    try {
      store.advance(taken);
    } catch (RuntimeException e) {
      giveBack(taken);
      throw e;
    }
  }

  private synchronized Map<String, Map<String, Long>> take() {
    Map<String, Map<String, Long>> taken = waiting;
    waiting = new HashMap<>();
    return taken;
  }

  /** Who waits for this write tries it as well, and fails as well. */
  private synchronized void giveBack(Map<String, Map<String, Long>> taken) {
    taken.forEach(
        (consumer, progress) -> {
          Map<String, Long> since = waiting.computeIfAbsent(consumer, name -> new HashMap<>());
          progress.forEach(since::putIfAbsent);
        });
  }
}
