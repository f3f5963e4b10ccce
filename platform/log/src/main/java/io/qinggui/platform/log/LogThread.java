package io.qinggui.platform.log;

import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps of a log: some while after a commit, so that those behind it are in the same
 * checkpoint, and again and again while others wait.
 */
final class LogThread implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LogThread.class);

  /** With a step of a quarter of a second, and a signature, it stays below a second. */
  private static final Duration GATHERING = Duration.ofMillis(400);

  private static final Duration IDLE = Duration.ofSeconds(5);

  /** Another instance may keep what witnesses say to it. */
  private static final Duration WAITING = Duration.ofSeconds(1);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final LogFollower follower;
  private final BooleanSupplier waits;
  private final Ledger.Subscription subscription;
  private final Thread thread;
  private volatile boolean woken = true;
  private volatile boolean closed;
  private boolean failing;
  private boolean waiting;

  /**
   * @param waits asked after each step: whether there is soon something to look at also without a
   *     commit
   */
  LogThread(Ledger ledger, LogFollower follower, BooleanSupplier waits) {
    this.follower = follower;
    this.waits = waits;
    this.thread = Thread.ofPlatform().name("log-" + ledger.name()).daemon().unstarted(this::run);
    this.subscription = ledger.onAppend(this::wake);
    thread.start();
  }

  /** Costs whoever commits nothing. */
  void wake() {
    if (!woken) {
      woken = true;
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    boolean more = true;
    while (!closed) {
      if (!more) {
        rest(waiting ? WAITING : IDLE, true);
        rest(GATHERING, false);
      }
      woken = false;
      more = step();
    }
  }

  private boolean step() {
    try {
      boolean more = follower.step();
      waiting = waits.getAsBoolean();
      failing = false;
      return more;
    } catch (RuntimeException e) {
      if (!failing && !closed) {
        log.warn("Cannot publish the log; goes on trying", e);
      }
      failing = true;
      rest(AFTER_FAILURE, false);
      return true;
    }
  }

  /**
   * @param wakeable whether it ends with a commit
   */
  private void rest(Duration atMost, boolean wakeable) {
    long until = System.nanoTime() + atMost.toNanos();
    long left = atMost.toNanos();
    while (left > 0 && !closed && !(wakeable && woken)) {
      LockSupport.parkNanos(this, left);
      left = until - System.nanoTime();
    }
  }

  @Override
  public void close() {
    closed = true;
    follower.stop();
    subscription.close();
    LockSupport.unpark(thread);
    try {
      if (!thread.join(PATIENCE)) {
        log.warn("Closed while a store hangs");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
