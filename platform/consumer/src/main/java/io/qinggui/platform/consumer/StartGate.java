package io.qinggui.platform.consumer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets a process that starts answer first: while somebody holds the gate, whoever has much to read
 * waits. It would take the processors from what answers.
 */
public final class StartGate {

  /** Whoever holds it longer is not starting any more. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Fewer events are read in less time than a start takes for other things. */
  private static final long MUCH = 20_000;

  private static final Duration LOOK = Duration.ofMillis(100);

  /** The first commands after a start meet code that is not compiled yet. */
  private static final Duration FIRST_COMMANDS = Duration.ofSeconds(10);

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition OPENED = LOCK.newCondition();
  private static int holders;
  private static long openedAt = System.nanoTime() - FIRST_COMMANDS.toNanos();

  private StartGate() {}

  /** Held until it is closed. */
  public static final class Hold implements AutoCloseable {

    private boolean open;

    private Hold() {}

    /** Lets everything begin, unless somebody else holds the gate. */
    @Override
    public void close() {
      LOCK.lock();
      try {
        if (!open) {
          open = true;
          holders--;
          openedAt = System.nanoTime();
          OPENED.signalAll();
        }
      } finally {
        LOCK.unlock();
      }
    }
  }

  /** Keeps those from beginning who have much to read; those at work go on. */
  public static Hold hold() {
    LOCK.lock();
    try {
      holders++;
      return new Hold();
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * Waits until nobody holds the gate, at most a minute; not at all when there is little to read.
   *
   * @param events to be read
   * @param isGivenUp whoever waits looks at it ten times a second
   */
  public static void pass(long events, BooleanSupplier isGivenUp) throws InterruptedException {
    if (events > MUCH) {
      pass(isGivenUp);
    }
  }

  /** The same, however much there is to read. */
  public static void pass(BooleanSupplier isGivenUp) throws InterruptedException {
    await(Duration.ZERO, isGivenUp);
  }

  /** The same for what nobody misses before somebody asks for it: ten seconds later. */
  public static void passLast(BooleanSupplier isGivenUp) throws InterruptedException {
    await(FIRST_COMMANDS, isGivenUp);
  }

  private static void await(Duration more, BooleanSupplier isGivenUp) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    LOCK.lock();
    try {
      while ((holders > 0 || System.nanoTime() - openedAt < more.toNanos())
          && !isGivenUp.getAsBoolean()
          && System.nanoTime() < end) {
        var unused = OPENED.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      }
    } finally {
      LOCK.unlock();
    }
  }
}
