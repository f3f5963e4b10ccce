package io.qinggui.bench.replay;

import io.qinggui.license.language.LicenseServiceEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventHandler;

/** A projection that does next to nothing: it counts events by their type. */
final class Counting {

  private final Map<Class<?>, Long> counts = new HashMap<>();
  private final CountDownLatch complete = new CountDownLatch(1);
  private final long expected;
  private long seen;

  Counting(long expected) {
    this.expected = expected;
  }

  /** Handles one event; called by one thread. */
  @EventHandler
  public void on(LicenseServiceEvent event) {
    counts.merge(event.getClass(), 1L, Long::sum);
    seen++;
    if (seen == expected) {
      complete.countDown();
    }
  }

  /** Waits for the last event. */
  Map<Class<?>, Long> complete() throws InterruptedException {
    complete.await();
    return counts;
  }
}
