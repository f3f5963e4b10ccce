package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.index.EventIndex;
import java.util.HashMap;
import java.util.Map;

/** The last sequence numbers of streams as the group under way leaves them. */
final class StreamHeads {

  private final EventIndex committed;
  private final Map<String, Long> underWay = new HashMap<>();

  StreamHeads(EventIndex committed) {
    this.committed = committed;
  }

  /** The last sequence number; -1 when there is no stream. */
  long of(String stream) {
    Long last = underWay.get(stream);
    return last == null ? committed.lastSequence(stream) : last;
  }

  /** By an append of the group. */
  void advance(String stream, long last) {
    underWay.put(stream, last);
  }

  /** The group is committed, or never will be. */
  void clear() {
    underWay.clear();
  }
}
