package io.qinggui.platform.ledger.recent;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Reads the end of a ledger from its store once for all who ask for it. What is further back is
 * read from the store each time. Safe for use by many threads.
 */
public final class Tail {

  private final LongSupplier head;
  private final Stored stored;
  private final Recent<LedgerEvent> recent = new Recent<>();
  private final ReentrantLock reading = new ReentrantLock();

  /** Reads from the store. */
  @FunctionalInterface
  public interface Stored {
    /**
     * The events after a position up to another one, all of them, in order.
     *
     * @param until not behind the head
     */
    List<LedgerEvent> read(long after, long until);
  }

  /**
   * @param head the highest position that can be read and will not change any more
   * @param stored asked for what is not in memory
   */
  public Tail(LongSupplier head, Stored stored) {
    this.head = head;
    this.stored = stored;
  }

  /** As {@link io.qinggui.platform.ledger.Ledger#read}. */
  public List<LedgerEvent> read(long after, int limit) {
    long end = head.getAsLong();
    long until = Math.min(end, after + Math.max(0, limit));
    List<LedgerEvent> events = known(after, until);
    long from = after + events.size();
    if (from < until) {
      boolean isNear = from + Recent.KEPT > end;
      events.addAll(isNear ? readOnce(from, until) : stored.read(from, until));
    }
    return events;
  }

  /** The events at some positions, in their order; empty unless all of them are in memory. */
  public Optional<List<LedgerEvent>> at(long[] positions) {
    List<LedgerEvent> events =
        Arrays.stream(positions).mapToObj(recent::at).flatMap(Optional::stream).toList();
    return events.size() == positions.length ? Optional.of(events) : Optional.empty();
  }

  /** Those in memory up to the first one that is not. */
  private List<LedgerEvent> known(long after, long until) {
    List<LedgerEvent> events = new ArrayList<>();
    for (long position = after + 1; position <= until; position++) {
      Optional<LedgerEvent> event = recent.at(position);
      if (event.isEmpty()) {
        return events;
      }
      events.add(event.get());
    }
    return events;
  }

  /** Followers come for the same events at the same time: the first one reads for all. */
  private List<LedgerEvent> readOnce(long after, long until) {
    reading.lock();
    try {
      List<LedgerEvent> events = known(after, until);
      long from = after + events.size();
      if (from < until) {
        List<LedgerEvent> more = stored.read(from, until);
        more.forEach(event -> recent.put(event, event));
        events.addAll(more);
      }
      return events;
    } finally {
      reading.unlock();
    }
  }
}
