package io.qinggui.platform.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An append-only, totally ordered, durable list of events.
 *
 * <p>Guarantees, on every store:
 *
 * <ul>
 *   <li>positions are dense from 1; an event is readable only when all before it are;
 *   <li>{@link #append} returns only after all events of the command are durable; after a crash
 *       either all or none of them are there;
 *   <li>a stream's sequence numbers are dense from 0, each taken once;
 *   <li>a command id takes effect once;
 *   <li>{@code recordedAt} strictly increases from one command to the next, so that what was known
 *       at a moment is a prefix of the ledger.
 * </ul>
 *
 * <p>Safe for use by many threads. Concurrent appends share one durable write (group commit); a
 * lone one does not wait.
 */
public interface Ledger extends AutoCloseable {

  /** Events at a time, where a store has no index. */
  int SCANNED = 500;

  /**
   * The name under which positions are quoted: {@code operator}, {@code license}, {@code
   * inspection}.
   */
  String name();

  /**
   * Appends all events of one command, or repeats the first outcome of the same command id.
   *
   * @throws SequenceConflictException when a stream was extended by somebody else
   * @throws CommandIdReusedException when the command id is known with another fingerprint
   * @throws DuplicateEventIdException when an event id is taken
   * @throws IllegalArgumentException when data or meta is not JSON
   * @throws LedgerUnavailableException when the store failed; repeating the command is safe
   */
  Committed append(Append append);

  /** The outcome of a command that was committed, or empty. */
  Optional<Committed> outcome(String commandId);

  /**
   * Events after a position, in order.
   *
   * @param after exclusive; 0 reads from the start
   * @param limit at most so many
   * @throws LedgerCorruptException when a leaf hash or the density of positions does not hold
   */
  List<LedgerEvent> read(long after, int limit);

  /**
   * The leaf hashes of events after a position, in order, 32 bytes each. The bytes that they are of
   * are not looked at, which makes it several times as quick as {@link #read}.
   *
   * @param after exclusive; 0 reads from the start
   * @param limit at most so many
   * @throws LedgerCorruptException when the density of positions does not hold
   */
  default List<byte[]> leafHashes(long after, int limit) {
    return read(after, limit).stream().map(LedgerEvent::leafHash).toList();
  }

  /**
   * The event with an id, or empty. Stores that have an index of ids need not look at every event.
   */
  default Optional<LedgerEvent> event(String id) {
    long after = 0;
    while (true) {
      List<LedgerEvent> batch = read(after, SCANNED);
      Optional<LedgerEvent> found = batch.stream().filter(it -> it.id().equals(id)).findFirst();
      if (found.isPresent() || batch.isEmpty()) {
        return found;
      }
      after = batch.getLast().position();
    }
  }

  /** The events of one stream from a sequence number on, in order; empty when there are none. */
  List<LedgerEvent> readStream(String stream, long fromSequence);

  /**
   * The events of several streams, each one's in order; a stream without events is not there.
   * Stores that find them together do so at a fraction of the cost of finding each.
   */
  default Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    Map<String, List<LedgerEvent>> found = new HashMap<>();
    for (String stream : streams) {
      List<LedgerEvent> events = readStream(stream, 0);
      if (!events.isEmpty()) {
        found.put(stream, events);
      }
    }
    return found;
  }

  /**
   * The events about one subject (an operator), in order of position: those whose subject it is,
   * and those whose meta says that they are about it, too ({@link
   * io.qinggui.platform.ledger.meta.EventMeta#ALSO_ABOUT}).
   *
   * @param after exclusive position
   * @param limit at most so many
   */
  List<LedgerEvent> readSubject(String subject, long after, int limit);

  /** The highest sequence number of a stream, or -1 when the stream does not exist. */
  long lastSequence(String stream);

  /** The highest position that can be read, 0 when the ledger is empty. */
  long head();

  /**
   * The closed timestamp, a moment up to which knowledge is complete: everything recorded at or
   * before it can be read now, and nothing appended later will be recorded at or before it.
   * Whatever was acknowledged before the call is included. Close to now; later than the clock only
   * when the clock has stood still or gone back since the last event was recorded.
   */
  Instant closedTimestamp();

  /**
   * Closes time up to a moment that is not in the future: returns once everything recorded at or
   * before it can be read, and prevents later events from being recorded at or before it.
   *
   * @throws IllegalArgumentException when the moment is later than the clock and than every moment
   *     that was closed or recorded
   */
  void closeTimestamp(Instant moment);

  /**
   * Calls the listener soon after each commit (possibly once for several), on an unspecified
   * thread. It must return at once.
   *
   * @return ends the calls when closed
   */
  Subscription onAppend(Runnable listener);

  /**
   * Somebody is told of each durable write from now on, in place of whoever was told before. Stores
   * without durable writes tell nothing.
   */
  default void observeCommits(CommitObserver observer) {}

  /** Ends a subscription. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits for appends under way and releases the store. */
  @Override
  void close();
}
