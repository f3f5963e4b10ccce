package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands out recorded times and closes time behind them (closed timestamp), in microseconds. What a
 * group under way has been given is not readable yet, so it is not closed before the group ends;
 * and what has been closed is a floor under every time given later.
 */
final class ClosedTimestamp {

  private static final long NONE = Long.MAX_VALUE;

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition groupEnded = lock.newCondition();
  private long committed;
  private long given;
  private long closed;
  private long firstUnderWay = NONE;

  ClosedTimestamp(InstantSource clock) {
    this.clock = clock;
  }

  /** The recorded time of the last event on the disk. */
  void startAt(long lastRecorded) {
    lock.lock();
    try {
      committed = Math.max(committed, lastRecorded);
      given = Math.max(given, lastRecorded);
    } finally {
      lock.unlock();
    }
  }

  /** A recorded time greater than every one given and every moment closed before. */
  long next() {
    long now = RecordedTime.micros(clock.instant());
    lock.lock();
    try {
      given = Math.max(now, Math.max(given, closed) + 1);
      firstUnderWay = Math.min(firstUnderWay, given);
      return given;
    } finally {
      lock.unlock();
    }
  }

  /** The group is readable. */
  void groupCommitted() {
    lock.lock();
    try {
      committed = given;
      endGroup();
    } finally {
      lock.unlock();
    }
  }

  /** The group is gone, or what the disk has of it is readable. */
  void groupFailed() {
    lock.lock();
    try {
      endGroup();
    } finally {
      lock.unlock();
    }
  }

  /** Closes what can be closed now, without waiting for a group; what is committed is included. */
  Instant closeNow() {
    long now = RecordedTime.micros(clock.instant());
    lock.lock();
    try {
      long upTo = Math.min(Math.max(now, committed), firstUnderWay - 1);
      closed = Math.max(closed, upTo);
      return RecordedTime.instant(upTo);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closes a moment; waits for a group under way that may be recorded at or before it.
   *
   * @throws IllegalArgumentException when it is in the future
   */
  void closeUpTo(Instant moment) {
    long until = RecordedTime.micros(moment);
    long now = RecordedTime.micros(clock.instant());
    lock.lock();
    try {
      if (until > Math.max(now, Math.max(committed, closed))) {
        throw new IllegalArgumentException(moment + " is in the future");
      }
      closed = Math.max(closed, until);
      while (firstUnderWay <= until) {
        groupEnded.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void endGroup() {
    firstUnderWay = NONE;
    groupEnded.signalAll();
  }
}
