package io.qinggui.platform.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does its work until it is closed. What fails is tried again from its beginning,
 * after 100 ms at first and 2 s at most; it never gives up by itself.
 */
public final class Worker implements AutoCloseable {

  /** What the thread does. */
  @FunctionalInterface
  public interface Task {
    /**
     * Works until the worker is stopping, releases whatever it opened, and returns.
     *
     * @throws Exception to be called again after a while
     */
    void run(Worker worker) throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final long FIRST_REST_MS = 100;

  /** Two of one name, by mistake, must not throw each other out of their group all the time. */
  private static final long NAMESAKE_REST_MS = 30_000;

  private static final long LONGEST_REST_MS = 2_000;
  private static final Duration GENTLE = Duration.ofMillis(1_000);
  private static final Duration FORCED = Duration.ofMillis(700);

  private final String name;
  private final Task task;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable String lastError;
  private volatile long restMs = FIRST_REST_MS;

  /**
   * Starts nothing yet.
   *
   * @param name of the thread, and in the log
   */
  public Worker(String name, Task task) {
    this.name = name;
    this.task = task;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** Whether the task shall end. */
  public boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** What failed last, until {@link #healthy} is called. */
  public Optional<String> lastError() {
    return Optional.ofNullable(lastError);
  }

  /** The task says that it got on: the last failure is over. */
  public void healthy() {
    if (lastError != null) {
      LOG.info("{}: goes on", name);
      lastError = null;
    }
    restMs = FIRST_REST_MS;
  }

  /** The task says that something failed and that it will try again by itself. */
  public void failing(Throwable failure) {
    if (lastError == null) {
      // of an outage there is nothing to learn from a stack trace
      boolean outage = failure instanceof RetriableException;
      LOG.warn("{}: will try again: {}", name, describe(failure), outage ? null : failure);
    }
    lastError = describe(failure);
  }

  /** Waits a little longer each time until {@link #healthy}; returns at once when stopping. */
  public void rest() throws InterruptedException {
    stopping.await(restMs, TimeUnit.MILLISECONDS);
    restMs = Math.min(LONGEST_REST_MS, restMs * 2);
  }

  /** Tells the task to end, without waiting. */
  public void stop() {
    stopping.countDown();
  }

  /** Waits until the task has ended, interrupts it after a second, and returns within two. */
  @Override
  public void close() {
    stop();
    try {
      if (thread.isAlive() && !thread.join(GENTLE)) {
        thread.interrupt();
        if (!thread.join(FORCED)) {
          LOG.warn("{}: still ending", name);
        }
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  /** A failure in one line. */
  public static String describe(Throwable failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private void work() {
    while (!isStopping()) {
      try {
        task.run(this);
      } catch (Throwable failure) {
        if (!isStopping() && !again(failure)) {
          return;
        }
      }
    }
  }

  private boolean again(Throwable failure) {
    failing(failure);
    try {
      // an interrupt that was not ours must not end the work
      Thread.interrupted();
      if (failure instanceof FencedInstanceIdException) {
        LOG.error("{}: another process runs under the same instance name", name);
        stopping.await(NAMESAKE_REST_MS, TimeUnit.MILLISECONDS);
      }
      rest();
      return true;
    } catch (InterruptedException e) {
      return !isStopping();
    }
  }
}
