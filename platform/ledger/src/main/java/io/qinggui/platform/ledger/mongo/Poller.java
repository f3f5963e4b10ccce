package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.commit.Listeners;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for other instances' appends while somebody listens. */
final class Poller implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final long PERIOD_MILLIS = 50;

  private final MongoGroups groups;
  private final Listeners listeners;
  private final ScheduledExecutorService executor;
  private final Future<?> polling;
  private long seen;
  private boolean failing;

  Poller(String ledger, MongoGroups groups, Listeners listeners) {
    this.groups = groups;
    this.listeners = listeners;
    this.seen = groups.head();
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger-" + ledger + "-poll").daemon().factory());
    this.polling =
        executor.scheduleWithFixedDelay(
            this::poll, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void poll() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      long head = groups.refresh().position();
      if (head > seen) {
        seen = head;
        listeners.call();
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("Cannot look for other instances' appends; goes on trying", e);
      }
      failing = true;
    }
  }

  @Override
  public void close() {
    polling.cancel(false);
    executor.shutdown();
  }
}
