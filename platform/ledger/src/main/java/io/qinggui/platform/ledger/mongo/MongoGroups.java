package io.qinggui.platform.ledger.mongo;

import com.mongodb.MongoException;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.commit.Groups;
import io.qinggui.platform.ledger.commit.PendingAppend;
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
  private volatile LedgerHead head;

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
    this.head = store.last();
    if (head.position() < noted) {
      throw new LedgerCorruptException(head.position() + 1, "it was there once, and is missing");
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
    return head.position();
  }

  /** The ledger's end now, as all instances made it. */
  LedgerHead refresh() {
    if (store.has(head.position() + 1)) {
      lock.lock();
      try {
        follow();
      } finally {
        lock.unlock();
      }
    }
    return head;
  }

  @Override
  public void write(List<PendingAppend> group) {
    lock.lock();
    try {
      KnownKeys known = store.known(GroupBuilder.placesBefore(group, ends::atLeast));
      if (!attempt(group, known, false)) {
        insist(group);
      }
    } catch (MongoException e) {
      throw new LedgerUnavailableException("the group may or may not have been written", e);
    } finally {
      lock.unlock();
    }
  }

  /** Others came first, or something is there already: everything that is named is looked up. */
  private void insist(List<PendingAppend> group) {
    follow();
    while (!attempt(group, store.known(GroupBuilder.keys(group)), true)) {
      if (!follow()) {
        pauseForOthers();
      }
    }
  }

  /**
   * @param known what the ledger holds of what the appends name
   * @param complete whether that is all that it holds, so that an append may be refused
   * @return false when the appends must be checked again
   */
  private boolean attempt(List<PendingAppend> group, KnownKeys known, boolean complete) {
    LedgerHead before = head;
    GroupBuilder builder =
        new GroupBuilder(before.position() + 1, Math.max(before.recordedAt(), floor), known, ends);
    group.forEach(pending -> builder.add(pending, RecordedTime.micros(clock.instant())));
    if (builder.hasRefused() && !complete) {
      return false;
    }
    if (builder.isEmpty()) {
      return true;
    }
    Group made = builder.build();
    boolean written = store.put(made, floor);
    if (written) {
      builder.committed();
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
    LedgerHead before = head;
    long floorBefore = floor;
    GroupStore.Chain chain = store.endsFollowing(head.position() + 1, WINDOW);
    chain.groups().forEach(this::moveTo);
    while (!chain.end()) {
      chain = store.endsFollowing(head.position() + 1, WINDOW);
      chain.groups().forEach(this::moveTo);
    }
    floor = chain.floor();
    return head.position() > before.position() || floor > floorBefore;
  }

  private void moveTo(Group group) {
    head = group.head();
    floor = 0;
  }

  /** The place is taken by a write that a majority has not confirmed yet. */
  private static void pauseForOthers() {
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  /** See {@link MongoLedger#closeTimestamp}. */
  void closeTimestamp(Instant moment) {
    long until = RecordedTime.micros(moment);
    lock.lock();
    try {
      boolean closed = until <= Math.max(floor, refresh().recordedAt());
      if (!closed && until > RecordedTime.micros(clock.instant())) {
        throw new IllegalArgumentException(moment + " is in the future");
      }
      while (!closed) {
        closed = store.raiseFloor(head.position() + 1, until);
        floor = closed ? until : floor;
        if (!closed) {
          follow();
          closed = until <= Math.max(floor, head.recordedAt());
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
