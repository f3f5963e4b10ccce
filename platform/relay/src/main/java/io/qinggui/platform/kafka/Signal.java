package io.qinggui.platform.kafka;

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

  /** Waits for a signal, at most so long. */
  public void await(Duration atMost) throws InterruptedException {
    if (given.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      given.drainPermits();
    }
  }
}
