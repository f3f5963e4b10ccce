package io.qinggui.platform.ledger.sqlite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the events of each stream and each subject are, in memory. An index in the file would cost
 * every append a page or two more than its events do; and a damaged page of it could leave events
 * out unseen, while what is here was read from events whose hashes were verified.
 *
 * <p>Filled while the file is verified, then by whoever writes after each commit. About 100 bytes
 * for each stream and subject, and 16 for each event. Safe for use by many threads.
 */
final class EventIndex {

  private final Map<String, Positions> streams = new ConcurrentHashMap<>();
  private final Map<String, Positions> subjects = new ConcurrentHashMap<>();
  private long through;

  /** Called by one thread at a time, in order of positions. */
  void add(String stream, List<String> about, long position) {
    streams.computeIfAbsent(stream, s -> new Positions()).add(position);
    for (String subject : about) {
      subjects.computeIfAbsent(subject, s -> new Positions()).add(position);
    }
    through = position;
  }

  /** The last position that is known here; for the thread that adds. */
  long through() {
    return through;
  }

  /**
   * The last sequence number of a stream, which counts its events from 0; -1 when there is none.
   */
  long lastSequence(String stream) {
    Positions all = streams.get(stream);
    return all == null ? -1 : all.size - 1;
  }

  /** The positions of a stream's events from a sequence number on. */
  long[] stream(String stream, long fromSequence) {
    Positions all = streams.get(stream);
    return all == null ? new long[0] : all.from(Math.max(0, fromSequence));
  }

  /** The positions of a subject's events behind a position, at most so many. */
  long[] subject(String subject, long after, int limit) {
    Positions all = subjects.get(subject);
    return all == null ? new long[0] : all.after(after, limit);
  }

  /** Grows at its end, by one thread; what a reader saw once stays where it is. */
  private static final class Positions {
    private volatile long[] all = new long[4];
    private volatile int size;

    void add(long position) {
      int at = size;
      if (at == all.length) {
        all = Arrays.copyOf(all, 2 * at);
      }
      all[at] = position;
      size = at + 1;
    }

    long[] from(long place) {
      int end = size;
      return Arrays.copyOfRange(all, (int) Math.min(place, end), end);
    }

    long[] after(long position, int limit) {
      int end = size;
      long[] known = all;
      int found = Arrays.binarySearch(known, 0, end, position + 1);
      int from = found < 0 ? -found - 1 : found;
      return Arrays.copyOfRange(known, from, (int) Math.min(end, from + (long) limit));
    }
  }
}
