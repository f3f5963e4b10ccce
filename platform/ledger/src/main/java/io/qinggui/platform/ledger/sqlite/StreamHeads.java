package io.qinggui.platform.ledger.sqlite;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

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

  /** The last sequence number, looked up when it is not known here; -1 when there is no stream. */
  long of(String stream, ToLongFunction<String> lookup) {
    Long last = underWay.get(stream);
    if (last == null) {
      last = committed.get(stream);
    }
    if (last == null) {
      last = lookup.applyAsLong(stream);
      committed.put(stream, last);
    }
    return last;
  }

  /** Of the group under way. */
  void advance(String stream, long last) {
    underWay.put(stream, last);
  }

  /** The group is committed. */
  void commit() {
    committed.putAll(underWay);
    underWay.clear();
  }

  /** What was known may not be so. */
  void forget() {
    committed.clear();
    underWay.clear();
  }
}
