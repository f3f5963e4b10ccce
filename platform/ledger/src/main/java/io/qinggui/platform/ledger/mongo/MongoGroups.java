package io.qinggui.platform.ledger.mongo;

import com.mongodb.MongoException;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.commit.Groups;
import io.qinggui.platform.ledger.commit.Pending;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This instance's view of the ledger's end, and how it extends it; the protocol is argued in {@link
 * MongoLedger}. The lock keeps the instance's own threads in turn, nothing else.
 */
final class MongoGroups implements Groups {

  private static final int WINDOW = 256;
  private static final long PAUSE_NANOS = 1_000_000;

  private final GroupStore store;
  private final StreamEnds ends;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private long floor;
  private volatile Tip tip;

  /**
   * Begins at the ledger's end.
   *
   * @param noted how far it is known to have reached
   * @throws LedgerCorruptException when it does not reach so far
   */
  MongoGroups(GroupStore store, StreamEnds ends, InstantSource clock, long noted) {
    this.store = store;
    this.ends = ends;
    this.clock = clock;
    this.tip = store.last();
    if (tip.position() < noted) {
      throw new LedgerCorruptException(tip.position() + 1, "it was there once, and is missing");
    }
    follow();
  }

  /** Its driver gives up when it is interrupted. */
  @Override
  public boolean callersMayWrite() {
    return false;
  }

  @Override
  public long head() {
    return tip.position();
  }

  /** The ledger's end now, as all instances made it. */
  Tip refresh() {
    if (store.has(tip.position() + 1)) {
      lock.lock();
      try {
        follow();
      } finally {
        lock.unlock();
      }
    }
    return tip;
  }

  @Override
  public void write(List<Pending> group) {
    lock.lock();
    try {
      Held held = store.held(Candidate.placesBefore(group, ends::atLeast));
      if (!attempt(group, held, false)) {
        insist(group);
      }
    } catch (MongoException e) {
      throw new LedgerUnavailableException("the group may or may not have been written", e);
    } finally {
      lock.unlock();
    }
  }

  /** Others came first, or something is there already: everything that is named is looked up. */
  private void insist(List<Pending> group) {
    follow();
    while (!attempt(group, store.held(Candidate.keys(group)), true)) {
      if (!follow()) {
        pauseForOthers();
      }
    }
  }

  /**
   * @param held what the ledger holds of what the appends name
   * @param complete whether that is all that it holds, so that an append may be refused
   * @return false when the appends must be checked again
   */
  private boolean attempt(List<Pending> group, Held held, boolean complete) {
    Tip before = tip;
    Candidate candidate =
        new Candidate(before.position() + 1, Math.max(before.recordedAt(), floor), held, ends);
    group.forEach(pending -> candidate.add(pending, RecordedTime.micros(clock.instant())));
    if (candidate.hasRefused() && !complete) {
      return false;
    }
    if (candidate.isEmpty()) {
      return true;
    }
    Group made = candidate.group();
    boolean written = store.put(made, floor);
    if (written) {
      candidate.committed();
      moveTo(made);
    }
    return written;
  }

  /**
   * Takes in the groups behind the end that is known here, and the floor behind the last.
   *
   * @return whether there were any
   */
  private boolean follow() {
    Tip before = tip;
    long floorBefore = floor;
    GroupStore.Chain chain = store.endsFollowing(tip.position() + 1, WINDOW);
    chain.groups().forEach(this::moveTo);
    while (!chain.end()) {
      chain = store.endsFollowing(tip.position() + 1, WINDOW);
      chain.groups().forEach(this::moveTo);
    }
    floor = chain.floor();
    return tip.position() > before.position() || floor > floorBefore;
  }

  private void moveTo(Group group) {
    tip = group.tip();
    floor = 0;
  }

  /** The place is taken by a write that a majority has not confirmed yet. */
  private static void pauseForOthers() {
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  /** See {@link MongoLedger#settle}. */
  void settle(Instant moment) {
    long until = RecordedTime.micros(moment);
    lock.lock();
    try {
      boolean settled = until <= Math.max(floor, refresh().recordedAt());
      if (!settled && until > RecordedTime.micros(clock.instant())) {
        throw new IllegalArgumentException(moment + " is in the future");
      }
      while (!settled) {
        settled = store.raiseFloor(tip.position() + 1, until);
        floor = settled ? until : floor;
        if (!settled) {
          follow();
          settled = until <= Math.max(floor, tip.recordedAt());
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
