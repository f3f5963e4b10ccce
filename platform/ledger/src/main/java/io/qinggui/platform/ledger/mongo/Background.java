package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.commit.Listeners;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done beside appends and reads: looks for other instances' appends while somebody listens,
 * notes how far the ledger is, and checks once that nothing is missing before.
 */
final class Background implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Background.class);
  private static final long PERIOD_MILLIS = 50;
  private static final long CHECK_MILLIS = 5;
  private static final long NOTE_MILLIS = 1_000;
  private static final long PATIENCE_MILLIS = 1_000;

  private final MongoGroups groups;
  private final Listeners listeners;
  private final HeadNote note;
  private final ChainCheck check;
  private final ScheduledExecutorService executor;
  private long seen;
  private boolean failing;

  Background(
      String ledger, MongoGroups groups, Listeners listeners, HeadNote note, ChainCheck check) {
    this.groups = groups;
    this.listeners = listeners;
    this.note = note;
    this.check = check;
    this.seen = groups.head();
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger-" + ledger + "-background").daemon().factory());
    repeat(this::poll, PERIOD_MILLIS);
    repeat(this::note, NOTE_MILLIS);
    executor.execute(this::check);
  }

  private void repeat(Runnable task, long millis) {
    Future<?> unused =
        executor.scheduleWithFixedDelay(() -> attempt(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  private void poll() {
    if (listeners.isEmpty()) {
      return;
    }
    long head = groups.refresh().position();
    if (head > seen) {
      seen = head;
      listeners.call();
    }
  }

  /** A part at a time, so that nothing else here waits for it. */
  private void check() {
    attempt(check::step);
    if (check.hasMore() && !executor.isShutdown()) {
      Future<?> unused = executor.schedule(this::check, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void note() {
    note.write(groups.head());
  }

  private void attempt(Runnable task) {
    try {
      task.run();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("Cannot ask MongoDB; goes on trying", e);
      }
      failing = true;
    }
  }

  /** Notes the end a last time, but does not wait for a server that hangs. */
  @Override
  public void close() {
    if (executor.isShutdown()) {
      return;
    }
    executor.execute(() -> attempt(this::note));
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        log.warn("Closed before the ledger's end was noted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
