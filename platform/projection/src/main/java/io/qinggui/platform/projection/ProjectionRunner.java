package io.qinggui.platform.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.consumer.Signal;
import io.qinggui.platform.consumer.StartGate;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps one projection up with a ledger, on a thread of its own.
 *
 * <ul>
 *   <li>Whatever is interrupted or repeated, and however many instances follow at once, each
 *       document comes to include each event once.
 *   <li>An event that the projection cannot take is parked under its subject with all later ones of
 *       it; everybody else goes on. Parked events are kept by {@link ConsumerStore} under the
 *       projection's name.
 *   <li>A store that cannot be reached is tried again, resting up to 2 s; nothing is skipped.
 * </ul>
 *
 * <p>Documents are in the projection's collection, progress in {@code _progress} of the same
 * database; read documents through {@link ReadModel}.
 */
public final class ProjectionRunner implements Progress, AutoCloseable {

  /**
   * How soon the progress of another instance is seen: when nobody waits, and when somebody does.
   */
  private static final Duration IDLE = Duration.ofMillis(1_000);

  private static final Duration AWAITED = Duration.ofMillis(20);

  /** While many events come and nobody waits for them, one step takes those of so long a time. */
  private static final Duration GATHER = Duration.ofMillis(300);

  private static final int MANY = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Ledger ledger;
  private final Following following;
  private final Worker worker;
  private final Ledger.Subscription subscription;
  private final Signal awaited = new Signal();
  private final AtomicInteger waiting = new AtomicInteger();

  /** Held for each step; fair, so that an administrator's request gets its turn in a replay. */
  private final ReentrantLock work = new ReentrantLock(true);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long position;

  private ProjectionRunner(String name, Ledger ledger, Following following) {
    this.name = name;
    this.ledger = ledger;
    this.following = following;
    this.worker = new Worker("projection-" + name, this::run, MongoException.class::isInstance);
    this.subscription = ledger.onAppend(worker::wake);
  }

  /**
   * Starts to follow.
   *
   * @param projection what to keep up
   * @param ledger what to follow
   * @param store where events that fail are parked
   * @param database where the documents are
   * @param clock for the time of parking
   */
  public static ProjectionRunner start(
      Projection projection,
      Ledger ledger,
      ConsumerStore store,
      MongoDatabase database,
      InstantSource clock) {
    ProjectionRunner runner =
        new ProjectionRunner(
            projection.name(),
            ledger,
            new Following(projection, ledger, store, database, clock, Following.BATCH));
    runner.worker.start();
    return runner;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String ledger() {
    return ledger.name();
  }

  @Override
  public long position() {
    lock.lock();
    try {
      return position;
    } finally {
      lock.unlock();
    }
  }

  /** What keeps it from going on, if anything does. */
  public Optional<String> lastError() {
    return worker.lastError();
  }

  @Override
  public boolean await(long wanted, Duration atMost) {
    long remaining = atMost.toNanos();
    waiting.incrementAndGet();
    lock.lock();
    try {
      if (position < wanted) {
        hurry();
      }
      while (position < wanted && remaining > 0) {
        remaining = moved.awaitNanos(remaining);
      }
      return position >= wanted;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
      waiting.decrementAndGet();
    }
  }

  /**
   * Runs the parked events of a key again, in order, and releases those that are applied; stops at
   * the first that fails again.
   */
  public Rerun rerun(String key) {
    work.lock();
    try {
      return following.rerun(key);
    } finally {
      work.unlock();
    }
  }

  /** Forgets all documents and parked events, and folds the ledger again from its beginning. */
  public void reset() {
    work.lock();
    try {
      following.reset();
      moveTo(0);
    } finally {
      work.unlock();
    }
    hurry();
  }

  /** Ends after the step under way; waits up to 10 s for that. */
  @Override
  public void close() {
    worker.stop();
    subscription.close();
    hurry();
    worker.finish(PATIENCE);
  }

  private void hurry() {
    awaited.give();
    worker.wake();
  }

  private void run(Worker self) throws InterruptedException {
    StartGate.pass(ledger.head(), self::isStopping);
    while (!self.isStopping()) {
      long before = position();
      boolean atHead = step();
      self.healthy();
      if (atHead) {
        gather(position() - before);
        self.pause(waiting.get() > 0 ? AWAITED : IDLE);
      }
    }
  }

  private boolean step() {
    work.lock();
    try {
      Following.Step step = following.step();
      moveTo(step.position());
      return step.atHead();
    } finally {
      work.unlock();
    }
  }

  private void moveTo(long newPosition) {
    lock.lock();
    try {
      position = newPosition;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void gather(long taken) throws InterruptedException {
    awaited.clear();
    if (taken >= MANY && waiting.get() == 0 && !worker.isStopping()) {
      awaited.await(GATHER);
    }
  }
}
