package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the indexes have to answer, in memory: the end of every stream, and the positions of every
 * subject. An event proves itself by its hash; that an index leaves one out, because a page of it
 * was damaged while the ledger is open, would be seen by nobody.
 *
 * <p>Filled while the file is verified, then by the writer thread after each commit. About 100
 * bytes for each stream and subject, and 8 for each event. Safe for use by many threads.
 */
final class Expected {

  private final Map<String, End> streams = new ConcurrentHashMap<>();
  private final Map<String, Positions> subjects = new ConcurrentHashMap<>();
  private long through;

  /**
   * Of a stream.
   *
   * @param sequence of its last event
   * @param position of its last event
   */
  record End(long sequence, long position) {}

  /** Called by one thread at a time, in order of positions. */
  void add(String stream, long sequence, String subject, long position) {
    streams.put(stream, new End(sequence, position));
    subjects.computeIfAbsent(subject, s -> new Positions()).add(position);
    through = position;
  }

  /** The last position that is known here; for the thread that adds. */
  long through() {
    return through;
  }

  /** The last sequence number of a stream, -1 when there is none. */
  long lastSequence(String stream) {
    End end = streams.get(stream);
    return end == null ? -1 : end.sequence();
  }

  /** The end of a stream, to be asked before the file is. */
  @Nullable End end(String stream) {
    return streams.get(stream);
  }

  /** The positions of a subject behind one, at most so many; to be asked before the file is. */
  long[] positions(String subject, long after, int limit) {
    Positions all = subjects.get(subject);
    return all == null ? new long[0] : all.after(after, limit);
  }

  /**
   * @param read what the file answered; may have more at its end, appended since
   * @throws LedgerCorruptException naming the first position left out
   */
  static void requireAll(long[] expected, List<LedgerEvent> read) {
    for (int i = 0; i < expected.length; i++) {
      if (i == read.size() || read.get(i).position() != expected[i]) {
        throw new LedgerCorruptException(expected[i], "an index leaves it out");
      }
    }
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

    long[] after(long position, int limit) {
      int end = size;
      long[] known = all;
      int found = Arrays.binarySearch(known, 0, end, position + 1);
      int from = found < 0 ? -found - 1 : found;
      return Arrays.copyOfRange(known, from, (int) Math.min(end, from + (long) limit));
    }
  }
}
