package io.qinggui.notification.delivery.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does things at moments, each on a virtual thread of its own. */
final class Timer implements AutoCloseable {

  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor schedule =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("delivery-timer").factory());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Timer(InstantSource clock) {
    this.clock = clock;
    schedule.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
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
    Duration left = Duration.between(clock.instant(), moment);
    try {
      var unused =
          schedule.schedule(
              () -> now(task), Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // closing
    }
  }

  /** Lets what is under way end, for two seconds; then interrupts it. */
  @Override
  public void close() {
    schedule.shutdownNow();
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
