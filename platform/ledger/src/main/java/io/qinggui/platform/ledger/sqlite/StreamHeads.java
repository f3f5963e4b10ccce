package io.qinggui.platform.ledger.sqlite;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last sequence numbers of the streams used last, so that most appends are checked without a
 * query. Those of a group under way are kept apart until it is committed.
 */
final class StreamHeads {

  private static final int MAX = 65_536;

  private final Map<String, Long> committed =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX;
        }
      };

  private final Map<String, Long> underWay = new HashMap<>();

  /** Looks a stream up when it is not known here. */
  interface Lookup {
    long lastSequence(String stream);
  }

  long of(String stream, Lookup lookup) {
    Long last = underWay.get(stream);
    if (last == null) {
      last = committed.get(stream);
    }
    if (last == null) {
      last = lookup.lastSequence(stream);
      committed.put(stream, last);
    }
    return last;
  }

  void advance(String stream, long last) {
    underWay.put(stream, last);
  }

  void commit() {
    committed.putAll(underWay);
    underWay.clear();
  }

  void forget() {
    committed.clear();
    underWay.clear();
  }
}
