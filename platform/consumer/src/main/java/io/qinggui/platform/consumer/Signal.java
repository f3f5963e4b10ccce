package io.qinggui.platform.consumer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; a signal given while nobody waits is not lost. */
public final class Signal {

  private final Semaphore given = new Semaphore(0);

  /** Wakes the waiting thread, or makes its next wait end at once. */
  public void give() {
    if (given.availablePermits() == 0) {
      given.release();
    }
  }

  /** Forgets a signal that nobody has waited for. */
  public void clear() {
    given.drainPermits();
  }

  /**
   * Waits for a signal, at most so long.
   *
   * @return whether there was one
   */
  public boolean await(Duration atMost) throws InterruptedException {
    boolean signaled = given.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    if (signaled) {
      given.drainPermits();
    }
    return signaled;
  }
}
