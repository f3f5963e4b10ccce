package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands out recorded times and promises about them, in microseconds. What a group under way has
 * been given is not readable yet, so no promise reaches it; and what has been promised is a floor
 * under every time given later.
 */
final class Knowledge {

  private static final long NONE = Long.MAX_VALUE;

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition groupEnded = lock.newCondition();
  private long committed;
  private long given;
  private long floor;
  private long firstUnderWay = NONE;

  Knowledge(InstantSource clock) {
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

  /** A recorded time greater than every one given and every moment promised before. */
  long next() {
    long now = RecordedTime.micros(clock.instant());
    lock.lock();
    try {
      given = Math.max(now, Math.max(given, floor) + 1);
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

  Instant promise() {
    long now = RecordedTime.micros(clock.instant());
    lock.lock();
    try {
      long promised = Math.min(Math.max(now, committed), firstUnderWay - 1);
      floor = Math.max(floor, promised);
      return RecordedTime.instant(promised);
    } finally {
      lock.unlock();
    }
  }

  void settle(Instant moment) {
    long until = RecordedTime.micros(moment);
    long now = RecordedTime.micros(clock.instant());
    lock.lock();
    try {
      if (until > Math.max(now, Math.max(committed, floor))) {
        throw new IllegalArgumentException(moment + " is in the future");
      }
      floor = Math.max(floor, until);
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
