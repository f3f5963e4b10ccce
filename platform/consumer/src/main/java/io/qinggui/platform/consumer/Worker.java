package io.qinggui.platform.consumer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does its work until it is closed. What fails is tried again from its beginning,
 * after 100 ms at first and 2 s at most (exponential back-off); it never gives up by itself. In
 * between it can pause until there is something to do.
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
  private static final long LONGEST_REST_MS = 2_000;
  private static final Duration GENTLE = Duration.ofMillis(1_000);
  private static final Duration FORCED = Duration.ofMillis(700);

  private final String name;
  private final Task task;
  private final Predicate<Throwable> isOutage;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Signal wakeUp = new Signal();
  private volatile @Nullable String lastError;
  private volatile long restMs = FIRST_REST_MS;

  /**
   * Starts nothing yet.
   *
   * @param name of the thread, and in the log
   */
  public Worker(String name, Task task) {
    this(name, task, failure -> false);
  }

  /**
   * Starts nothing yet.
   *
   * @param name of the thread, and in the log
   * @param isOutage tells failures that say no more than that something is away: of those there is
   *     nothing to learn from a stack trace
   */
  public Worker(String name, Task task, Predicate<Throwable> isOutage) {
    this.name = name;
    this.task = task;
    this.isOutage = isOutage;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
  }

  /** The name of the thread. */
  public String name() {
    return name;
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
      Throwable trace = isOutage.test(failure) ? null : failure;
      LOG.warn("{}: will try again: {}", name, describe(failure), trace);
    }
    lastError = describe(failure);
  }

  /** There is something to do: ends the task's pause, or makes its next one end at once. */
  public void wake() {
    wakeUp.give();
  }

  /**
   * The task waits for {@link #wake}, at most so long; returns at once when stopping.
   *
   * @return whether something woke it
   */
  public boolean pause(Duration atMost) throws InterruptedException {
    return isStopping() || wakeUp.await(atMost);
  }

  /**
   * Waits a little longer each time until {@link #healthy}, whoever wakes it; returns at once when
   * stopping.
   */
  public void rest() throws InterruptedException {
    rest(Duration.ofMillis(restMs));
    restMs = Math.min(LONGEST_REST_MS, restMs * 2);
  }

  /** Waits so long, whoever wakes it; returns at once when stopping. */
  public void rest(Duration time) throws InterruptedException {
    var unused = stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Tells the task to end, without waiting. */
  public void stop() {
    stopping.countDown();
    wakeUp.give();
  }

  /** Waits until the task has ended, interrupts it after a second, and returns within two. */
  @Override
  public void close() {
    stop();
    try {
      if (!ended(GENTLE)) {
        thread.interrupt();
        if (!ended(FORCED)) {
          LOG.warn("{}: still ending", name);
        }
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the task has ended by itself, at most so long; interrupts nothing. */
  public void finish(Duration atMost) {
    stop();
    try {
      if (!ended(atMost)) {
        LOG.warn("{}: still ending", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A failure in one line. */
  public static String describe(Throwable failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private boolean ended(Duration within) throws InterruptedException {
    return !thread.isAlive() || thread.join(within);
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
      rest();
      return true;
    } catch (InterruptedException e) {
      return !isStopping();
    }
  }
}
