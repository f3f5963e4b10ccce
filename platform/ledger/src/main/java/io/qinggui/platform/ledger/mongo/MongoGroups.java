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

  private final String ledger;
  private final GroupStore store;
  private final Index index;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private long floor;

  /** The index is complete through it. */
  private volatile Tip tip;

  /**
   * Catches up with the ledger from the watermark on.
   *
   * @throws LedgerCorruptException when groups below the watermark are missing
   */
  MongoGroups(String ledger, GroupStore store, Index index, InstantSource clock) {
    this.ledger = ledger;
    this.store = store;
    this.index = index;
    this.clock = clock;
    this.tip = index.watermark();
    if (tip.position() > 0
        && store.containing(tip.position()).map(Group::last).orElse(0L) != tip.position()) {
      throw new LedgerCorruptException(tip.position(), "the index knows of it, but it is missing");
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
      boolean written = attempt(group);
      while (!written) {
        written = attempt(group);
      }
    } catch (MongoException e) {
      throw new LedgerUnavailableException("the group may or may not have been written", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * @return false when others came first, and the appends must be checked again
   */
  private boolean attempt(List<Pending> group) {
    Tip before = tip;
    Candidate candidate =
        new Candidate(
            before.position() + 1,
            Math.max(before.recordedAt(), floor),
            index.findAll(Candidate.keys(group)));
    group.forEach(pending -> candidate.add(pending, RecordedTime.micros(clock.instant())));
    if (candidate.hasRefused() && follow()) {
      return false;
    }
    if (candidate.isEmpty()) {
      return true;
    }
    Group made = candidate.group();
    if (store.put(made, floor)) {
      add(made);
      return true;
    }
    if (!follow()) {
      pauseForOthers();
    }
    return false;
  }

  /**
   * Takes in the groups behind the end that is known here, and the floor behind the last.
   *
   * @return whether there were any
   */
  private boolean follow() {
    Tip before = tip;
    long floorBefore = floor;
    GroupStore.Chain chain = store.following(tip.position() + 1, WINDOW);
    chain.groups().forEach(this::add);
    while (!chain.end()) {
      chain = store.following(tip.position() + 1, WINDOW);
      chain.groups().forEach(this::add);
    }
    floor = chain.floor();
    return tip.position() > before.position() || floor > floorBefore;
  }

  private void add(Group group) {
    index.add(group, group.events(ledger));
    tip = new Tip(group.last(), group.recordedAt());
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
