package io.qinggui.license.impact.runtime;

import io.qinggui.platform.consumer.Worker;
import java.time.Duration;

/**
 * Takes a share of a processor and no more: after some milliseconds of work it rests, so that
 * requests that came meanwhile find their place.
 */
final class Pace {

  private static final long WORK = Duration.ofMillis(4).toNanos();

  private final double share;
  private final Worker worker;
  private long since = System.nanoTime();

  Pace(double share, Worker worker) {
    this.share = share;
    this.worker = worker;
  }

  /** Rests when it is time to. */
  void keep() throws InterruptedException {
    long worked = System.nanoTime() - since;
    if (worked >= WORK) {
      worker.rest(Duration.ofNanos((long) (worked * (1 - share) / share)));
      since = System.nanoTime();
    }
  }
}
