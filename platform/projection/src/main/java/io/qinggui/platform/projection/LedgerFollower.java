package io.qinggui.platform.projection;

import io.qinggui.platform.consumer.StartGate;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps things in memory that are made of a ledger's events: each is told all of them once, in
 * order, from the first on; they share the reading. A thread follows the ledger; whoever asks reads
 * on to its end first, so that an answer never lacks what was acknowledged before the question.
 */
public final class LedgerFollower implements AutoCloseable {

  private static final int BATCH = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Less than the gateway waits for an answer. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final String name;
  private final Ledger ledger;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock reading = new ReentrantLock();
  private final Worker worker;
  private final Ledger.Subscription appended;
  private volatile boolean begun;
  private volatile long through;

  private record Listener(Predicate<String> streams, Consumer<LedgerEvent> told) {}

  /**
   * Reads nothing yet.
   *
   * @param name of the thread
   */
  public LedgerFollower(String name, Ledger ledger) {
    this.name = name;
    this.ledger = ledger;
    this.worker = new Worker(name, this::follow);
    this.appended = ledger.onAppend(worker::wake);
  }

  /**
   * Somebody more is told.
   *
   * @param streams names of the streams whose events are told
   * @param told is told them, by one thread at a time; one that it cannot take is told again
   * @throws IllegalStateException when reading has begun, so that it would miss what was read
   */
  public void tell(Predicate<String> streams, Consumer<LedgerEvent> told) {
    if (begun) {
      throw new IllegalStateException(name + " reads already");
    }
    listeners.add(new Listener(streams, told));
  }

  /** Begins to read. */
  public void start() {
    worker.start();
  }

  /**
   * Waits until everything that can be read now was told.
   *
   * @throws LedgerUnavailableException when that takes longer than two seconds, as right after a
   *     start: asking again later is safe
   */
  public void awaitAll() {
    long head = ledger.head();
    if (through < head && !readTo(head, System.nanoTime() + LONGEST.toNanos())) {
      throw new LedgerUnavailableException(name + " are still being read");
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
    // whoever asks reads by itself
    StartGate.passLast(self::isStopping);
    while (!self.isStopping()) {
      boolean unused = readTo(ledger.head(), Long.MAX_VALUE);
      self.healthy();
      self.pause(PATIENCE);
    }
  }

  /**
   * By whoever comes first: others wait for it, batch by batch.
   *
   * @param deadline in {@link System#nanoTime}, or {@link Long#MAX_VALUE} for none
   * @return whether all of it was told by then
   */
  private boolean readTo(long head, long deadline) {
    while (through < head && !worker.isStopping()) {
      if (deadline != Long.MAX_VALUE && System.nanoTime() > deadline) {
        return false;
      }
      if (!readBatch(head)) {
        return false;
      }
    }
    return through >= head;
  }

  /** Whether it came nearer. */
  private boolean readBatch(long head) {
    begun = true;
    reading.lock();
    try {
      long before = through;
      if (through < head) {
        for (LedgerEvent event : ledger.read(through, BATCH)) {
          tell(event);
          through = event.position();
        }
      }
      return through > before || through >= head;
    } finally {
      reading.unlock();
    }
  }

  private void tell(LedgerEvent event) {
    for (Listener each : listeners) {
      if (each.streams().test(event.stream())) {
        each.told().accept(event);
      }
    }
  }

  @Override
  public void close() {
    appended.close();
    worker.close();
  }
}
