package io.qinggui.platform.ledger.mongo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the streams that were met lately are at least. A stream never gets shorter, so what was
 * seen once stays true whatever other instances append; it spares the question whether the place
 * before the next one is taken. Safe for use by many threads.
 */
final class StreamEnds {

  private static final int CAPACITY = 50_000;

  private final Map<String, Long> ends =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > CAPACITY;
        }
      };

  /** A sequence number that the stream has, the highest that is known here; -1 for none. */
  synchronized long atLeast(String stream) {
    return ends.getOrDefault(stream, -1L);
  }

  /** A sequence number was seen in the ledger, hence all before it are there, too. */
  synchronized void saw(String stream, long sequence) {
    if (sequence >= 0) {
      ends.merge(stream, sequence, Math::max);
    }
  }
}
