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
final class BackgroundTasks implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BackgroundTasks.class);
  private static final long PERIOD_MILLIS = 50;
  private static final long CHECK_MILLIS = 5;
  private static final long NOTE_MILLIS = 1_000;
  private static final long PATIENCE_MILLIS = 1_000;

  private final MongoGroups groups;
  private final Listeners listeners;
  private final HeadNote note;
  private final ChainCheck check;
  private final ScheduledExecutorService executor;
  private final Attempts noting = new Attempts(this::note);
  private final Attempts checking = new Attempts(this::check);
  private long seen;

  BackgroundTasks(
      String ledger, MongoGroups groups, Listeners listeners, HeadNote note, ChainCheck check) {
    this.groups = groups;
    this.listeners = listeners;
    this.note = note;
    this.check = check;
    this.seen = groups.head();
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger-" + ledger + "-background").daemon().factory());
    repeat(new Attempts(this::poll), PERIOD_MILLIS);
    repeat(noting, NOTE_MILLIS);
    executor.execute(this::checkOn);
  }

  /** Runs a task; of failures that follow each other the first is told. */
  private static final class Attempts implements Runnable {

    private final Runnable task;
    private boolean failing;

    Attempts(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
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
  }

  private void repeat(Runnable task, long millis) {
    Future<?> unused = executor.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
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
  private void checkOn() {
    checking.run();
    if (check.hasMore() && !executor.isShutdown()) {
      long pause = checking.failing ? NOTE_MILLIS : CHECK_MILLIS;
      Future<?> unused = executor.schedule(this::checkOn, pause, TimeUnit.MILLISECONDS);
    }
  }

  private void check() {
    check.step();
  }

  private void note() {
    note.write(groups.head());
  }

  /** Notes the end a last time, but does not wait for a server that hangs. */
  @Override
  public void close() {
    if (executor.isShutdown()) {
      return;
    }
    executor.execute(noting);
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
