package io.qinggui.platform.ledger.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * How long the streams that were met lately are at least. A stream never gets shorter, so what was
 * seen once stays true whatever other instances append; it spares the question whether the place
 * before the next one is taken. Safe for use by many threads.
 */
final class StreamEnds {

  private static final int CAPACITY = 50_000;

  private final Cache<String, Long> ends;

  StreamEnds() {
    this(CAPACITY);
  }

  /**
   * @param atMost how many streams are kept
   */
  StreamEnds(int atMost) {
    this.ends = Caffeine.newBuilder().maximumSize(atMost).build();
  }

  /** A sequence number that the stream has, the highest that is known here; -1 for none. */
  long atLeast(String stream) {
    return ends.asMap().getOrDefault(stream, -1L);
  }

  /** A sequence number was seen in the ledger, hence all before it are there, too. */
  void saw(String stream, long sequence) {
    if (sequence >= 0) {
      var unused = ends.asMap().merge(stream, sequence, Math::max);
    }
  }
}
