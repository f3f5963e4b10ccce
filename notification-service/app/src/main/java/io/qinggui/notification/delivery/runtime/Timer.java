package io.qinggui.notification.delivery.runtime;

import io.qinggui.platform.consumer.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Does things at moments of the service's clock, each on a virtual thread of its own. Asks the
 * clock again every 50 ms: it may be a simulated one, or be put right.
 */
final class Timer implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(50);

  private final InstantSource clock;
  private final AtomicLong count = new AtomicLong();
  private final PriorityBlockingQueue<Entry> waiting =
      new PriorityBlockingQueue<>(
          64, Comparator.comparing(Entry::moment).thenComparing(Entry::number));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Worker worker = new Worker("delivery-timer", this::run);

  private record Entry(Instant moment, long number, Runnable task) {}

  Timer(InstantSource clock) {
    this.clock = clock;
    worker.start();
  }

  Instant now() {
    return clock.instant();
  }

  /** Does it now. */
  void now(Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      // closing: what was not done is done after the next start
    }
  }

  /** Does it at a moment, or at once when that is past. */
  void at(Instant moment, Runnable task) {
    waiting.add(new Entry(moment, count.incrementAndGet(), task));
    worker.wake();
  }

  private void run(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      Instant now = clock.instant();
      Entry first = waiting.peek();
      if (first != null && !first.moment().isAfter(now)) {
        now(waiting.remove().task());
        continue;
      }
      Duration left = first == null ? LOOK : Duration.between(now, first.moment());
      boolean unused = self.pause(left.compareTo(LOOK) < 0 ? left : LOOK);
    }
  }

  /** Lets what is under way end, for two seconds; then interrupts it. */
  @Override
  public void close() {
    worker.close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
