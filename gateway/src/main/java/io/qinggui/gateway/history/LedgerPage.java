package io.qinggui.gateway.history;

import io.qinggui.platform.web.history.HistoryCursor;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One service's next piece of the history.
 *
 * @param ledger the service's ledger
 * @param items oldest first
 * @param from where it was read from
 * @param more whether the service has more than these
 */
record LedgerPage(String ledger, List<Item> items, HistoryCursor from, boolean more) {

  /** An event, ordered by when it was recorded, then by ledger and position. */
  record Item(Instant recordedAt, String ledger, long position, JsonNode json)
      implements Comparable<Item> {

    static Item of(String ledger, JsonNode json) {
      return new Item(
          Instant.parse(json.path("recordedAt").stringValue()),
          ledger,
          json.path("position").longValue(),
          json);
    }

    @Override
    public int compareTo(Item other) {
      int byTime = recordedAt.compareTo(other.recordedAt);
      int byLedger = byTime != 0 ? byTime : ledger.compareTo(other.ledger);
      return byLedger != 0 ? byLedger : Long.compare(position, other.position);
    }
  }
}
