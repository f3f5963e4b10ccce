package io.qinggui.platform.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies events of different keys at the same time, so that the commands that they cause share
 * durable writes, and events of one key in order.
 */
final class Batch implements AutoCloseable {

  private static final int AT_ONCE = 64;

  private final Applier applier;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Batch(Applier applier) {
    this.applier = applier;
  }

  /** Starts something that ends with this. */
  void start(Runnable work) {
    threads.execute(work);
  }

  /**
   * Applies or parks everything that can be.
   *
   * @return in each partition the first event that has to wait for something that is away
   */
  Map<TopicPartition, Applier.Blocked> apply(Map<String, List<Received>> byKey, boolean maybeParked)
      throws InterruptedException {
    if (byKey.size() == 1) {
      return alone(byKey.values().iterator().next(), maybeParked);
    }
    List<Future<Optional<Applier.Blocked>>> running = new ArrayList<>();
    for (List<Received> events : byKey.values()) {
      slots.acquire();
      running.add(threads.submit(() -> one(events, maybeParked)));
    }
    Map<TopicPartition, Applier.Blocked> blocked = new HashMap<>();
    for (Future<Optional<Applier.Blocked>> one : running) {
      result(one).ifPresent(h -> blocked.merge(h.event().partition(), h, Batch::first));
    }
    return blocked;
  }

  /** Nothing is done at the same time: a further thread would be of no use. */
  private Map<TopicPartition, Applier.Blocked> alone(List<Received> events, boolean maybeParked) {
    Map<TopicPartition, Applier.Blocked> blocked = new HashMap<>();
    applier.apply(events, maybeParked).ifPresent(it -> blocked.put(it.event().partition(), it));
    return blocked;
  }

  private Optional<Applier.Blocked> one(List<Received> events, boolean maybeParked) {
    try {
      return applier.apply(events, maybeParked);
    } finally {
      slots.release();
    }
  }

  private static Optional<Applier.Blocked> result(Future<Optional<Applier.Blocked>> one)
      throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Applier.Blocked first(Applier.Blocked a, Applier.Blocked b) {
    return a.event().offset() <= b.event().offset() ? a : b;
  }

  /** Interrupts what is still running; it is applied again at the next start. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
