package io.qinggui.platform.projection;

import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps something in memory that is made of a ledger's events: it is told each of them once, in
 * order, from the first on. A thread follows the ledger; whoever asks reads on to its end first, so
 * that an answer never lacks what was acknowledged before the question.
 */
public final class LedgerFollower implements AutoCloseable {

  private static final int BATCH = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Predicate<String> streams;
  private final Consumer<LedgerEvent> told;
  private final ReentrantLock reading = new ReentrantLock();
  private final Worker worker;
  private final Ledger.Subscription appended;
  private volatile long through;

  private LedgerFollower(
      String name, Ledger ledger, Predicate<String> streams, Consumer<LedgerEvent> told) {
    this.ledger = ledger;
    this.streams = streams;
    this.told = told;
    this.worker = new Worker(name, this::follow);
    this.appended = ledger.onAppend(worker::wake);
  }

  /**
   * Begins to read.
   *
   * @param name of the thread
   * @param streams names of the streams whose events are told
   * @param told is told them, by one thread at a time; one that it cannot take is told again
   */
  public static LedgerFollower start(
      String name, Ledger ledger, Predicate<String> streams, Consumer<LedgerEvent> told) {
    LedgerFollower follower = new LedgerFollower(name, ledger, streams, told);
    follower.worker.start();
    return follower;
  }

  /** Reads on to what is the ledger's end now. */
  public void readOn() {
    long head = ledger.head();
    if (through < head) {
      readTo(head);
    }
  }

  /**
   * The position up to which everything was known at a moment, 0 when nothing was.
   *
   * @param moment not in the future
   */
  public static long positionAt(Ledger ledger, Instant moment) {
    long known = 0;
    long later = ledger.head() + 1;
    while (later - known > 1) {
      long middle = (known + later) >>> 1;
      if (ledger.read(middle - 1, 1).getFirst().recordedAt().isAfter(moment)) {
        later = middle;
      } else {
        known = middle;
      }
    }
    return known;
  }

  private void follow(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      readOn();
      self.healthy();
      self.pause(PATIENCE);
    }
  }

  private void readTo(long head) {
    reading.lock();
    try {
      while (through < head && !worker.isStopping()) {
        List<LedgerEvent> batch = ledger.read(through, BATCH);
        for (LedgerEvent event : batch) {
          if (streams.test(event.stream())) {
            told.accept(event);
          }
          through = event.position();
        }
        if (batch.isEmpty()) {
          return;
        }
      }
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void close() {
    appended.close();
    worker.close();
  }
}
