package io.qinggui.platform.projection;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection up with a ledger, on a thread of its own.
 *
 * <ul>
 *   <li>Whatever is interrupted or repeated, and however many instances follow at once, each
 *       document comes to include each event once.
 *   <li>An event that the projection cannot take is parked under its subject with all later ones of
 *       it; everybody else goes on. Parked events are kept by {@link Consumers} under the
 *       projection's name.
 *   <li>A store that cannot be reached is tried again, pausing up to 5 s; nothing is skipped.
 * </ul>
 *
 * <p>Documents are in the projection's collection, progress in {@code _progress} of the same
 * database; read documents through {@link ReadModel}.
 */
public final class ProjectionRunner implements Progress, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final long MAX_PAUSE_MILLIS = 5_000;

  /**
   * How soon the progress of another instance is seen: when nobody waits, and when somebody does.
   */
  private static final long IDLE_MILLIS = 1_000;

  private static final long AWAITED_MILLIS = 20;

  /** While many events come and nobody waits for them, one step takes those of so long a time. */
  private static final long GATHER_MILLIS = 300;

  private static final int MANY = 4;

  private final String name;
  private final Ledger ledger;
  private final Following following;
  private final Thread thread;
  private final Ledger.Subscription subscription;
  private final Semaphore wake = new Semaphore(0);
  private final Semaphore awaited = new Semaphore(0);
  private final AtomicBoolean closed = new AtomicBoolean();
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
    this.subscription = ledger.onAppend(this::wake);
    this.thread = Thread.ofPlatform().name("projection-" + name).daemon().unstarted(this::run);
  }

  /**
   * Starts to follow.
   *
   * @param projection what to keep up
   * @param ledger what to follow
   * @param consumers where events that fail are parked
   * @param database where the documents are
   * @param clock for the time of parking
   */
  public static ProjectionRunner start(
      Projection projection,
      Ledger ledger,
      Consumers consumers,
      MongoDatabase database,
      InstantSource clock) {
    ProjectionRunner runner =
        new ProjectionRunner(
            projection.name(),
            ledger,
            new Following(projection, ledger, consumers, database, clock, Following.BATCH));
    runner.thread.start();
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
    closed.set(true);
    subscription.close();
    hurry();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake() {
    wake.release();
  }

  private void hurry() {
    awaited.release();
    wake();
  }

  private void run() {
    long pause = 0;
    while (!closed.get()) {
      try {
        long before = position();
        boolean atHead = step();
        pause = 0;
        if (atHead) {
          gather(position() - before);
          sleep(waiting.get() > 0 ? AWAITED_MILLIS : IDLE_MILLIS);
        }
      } catch (RuntimeException e) {
        pause = Math.clamp(pause * 2, 100, MAX_PAUSE_MILLIS);
        log.warn("projection {} stands still, trying again in {} ms", name, pause, e);
        sleep(pause);
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

  private void gather(long taken) {
    try {
      awaited.drainPermits();
      if (taken >= MANY && waiting.get() == 0) {
        var unused = awaited.tryAcquire(GATHER_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      closed.set(true);
    }
  }

  private void sleep(long millis) {
    try {
      if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      closed.set(true);
    }
  }
}
