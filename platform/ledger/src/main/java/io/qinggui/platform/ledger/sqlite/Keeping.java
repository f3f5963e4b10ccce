package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * What is done for a ledger beside its use, by a thread of its own: what its checkpoint stands for
 * is verified again, and then checkpoints are written as it grows, and at its end.
 */
final class Keeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Keeping.class);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofMillis(100);

  /** One ledger after the other: together they must not take more than one alone. */
  private static final Semaphore TURN = new Semaphore(1, true);

  private final String ledger;
  private final Database database;
  private final PositionIndexes positions;
  private final Checkpoint checkpoint;
  private final Soundness soundness;
  private final Duration verifyAfter;

  /** Events between two checkpoints; a ledger of fewer has none. */
  private final long interval;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private Verified kept;
  private boolean stopping;
  private volatile @Nullable Connection verifying;

  /** Begins. */
  Keeping(Opening.Opened opened, Soundness soundness) {
    this.ledger = opened.opening().files().name();
    this.database = opened.database();
    this.positions = opened.positions();
    this.checkpoint = opened.checkpoint();
    this.interval = opened.opening().limits().checkpointInterval();
    this.verifyAfter = opened.opening().limits().verifyAfter();
    this.soundness = soundness;
    this.kept = opened.kept();
    this.thread = Thread.ofPlatform().name("keeping-" + ledger).daemon().start(this::run);
  }

  /** Events were appended. */
  void appended() {
    if (positions.index().through() - keptPosition() >= interval) {
      wake();
    }
  }

  private long keptPosition() {
    lock.lock();
    try {
      return kept.position();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      if (kept.position() > 0) {
        reverify();
      }
      soundness.verified();
      while (awaitInterval()) {
        write();
      }
    } catch (LedgerCorruptException e) {
      refuse(e);
    } catch (CancellationException | InterruptedException e) {
      // whoever closes the ledger does not wait for it
    } catch (SQLException | RuntimeException e) {
      if (!isStopping()) {
        log.error("Ledger {} cannot be verified, nor are checkpoints written", ledger, e);
      }
    }
  }

  private void reverify() throws SQLException, InterruptedException {
    requireGoingOn(rest(verifyAfter));
    while (!TURN.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      requireGoingOn(!isStopping());
    }
    long begun = System.nanoTime();
    try (Connection connection = database.reader()) {
      verifying = connection;
      new Reverification(ledger, positions, kept, this::rest).verify(connection);
    } finally {
      verifying = null;
      TURN.release();
    }
    log.info(
        "Ledger {} was verified up to position {}, in {} s beside its use",
        ledger,
        kept.position(),
        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
  }

  private static void requireGoingOn(boolean goesOn) {
    if (!goesOn) {
      throw new CancellationException();
    }
  }

  private void refuse(LedgerCorruptException damage) {
    log.error("Ledger {} answers nothing any more", ledger, damage);
    soundness.damaged(damage);
    try {
      // the next start reads the ledger as a whole, and says what it finds
      checkpoint.remove();
    } catch (IOException e) {
      log.warn("The checkpoint of ledger {} stays", ledger, e);
    }
  }

  private boolean rest(Duration time) throws InterruptedException {
    long left = time.toNanos();
    lock.lock();
    try {
      while (!stopping && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !stopping;
    } finally {
      lock.unlock();
    }
  }

  /**
   * @return false when the ledger is closed
   */
  private boolean awaitInterval() throws InterruptedException {
    lock.lock();
    try {
      while (!stopping && positions.index().through() - kept.position() < interval) {
        changed.await();
      }
      return !stopping;
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    try {
      Verified written = checkpoint.write(positions);
      lock.lock();
      try {
        kept = written;
      } finally {
        lock.unlock();
      }
    } catch (IOException e) {
      log.warn("No checkpoint of ledger {}", ledger, e);
    }
  }

  /** Ends what is under way, and leaves a checkpoint of what is there now. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    interrupt();
    try {
      boolean ended = thread.join(PATIENCE);
      if (ended && isWorthIt()) {
        write();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A statement may read the whole file. */
  private void interrupt() {
    Connection connection = verifying;
    try {
      if (connection != null) {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
      }
    } catch (SQLException e) {
      log.debug("The verification of {} ends by itself", ledger, e);
    }
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }

  private boolean isWorthIt() {
    long head = positions.index().through();
    return !soundness.isDamaged() && head >= interval && head > kept.position();
  }
}
