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

  /**
   * Applies or parks everything that can be.
   *
   * @return in each partition the first event that has to wait for something that is away
   */
  Map<TopicPartition, Applier.HeldUp> apply(Map<String, List<Received>> byKey, boolean maybeParked)
      throws InterruptedException {
    List<Future<Optional<Applier.HeldUp>>> running = new ArrayList<>();
    for (List<Received> events : byKey.values()) {
      slots.acquire();
      running.add(threads.submit(() -> one(events, maybeParked)));
    }
    Map<TopicPartition, Applier.HeldUp> heldUp = new HashMap<>();
    for (Future<Optional<Applier.HeldUp>> one : running) {
      result(one).ifPresent(h -> heldUp.merge(h.event().partition(), h, Batch::first));
    }
    return heldUp;
  }

  private Optional<Applier.HeldUp> one(List<Received> events, boolean maybeParked) {
    try {
      return applier.apply(events, maybeParked);
    } finally {
      slots.release();
    }
  }

  private static Optional<Applier.HeldUp> result(Future<Optional<Applier.HeldUp>> one)
      throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Applier.HeldUp first(Applier.HeldUp a, Applier.HeldUp b) {
    return a.event().offset() <= b.event().offset() ? a : b;
  }

  /** Interrupts what is still running; it is applied again at the next start. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
