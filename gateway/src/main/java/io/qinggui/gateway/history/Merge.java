package io.qinggui.gateway.history;

import io.qinggui.gateway.history.LedgerPage.Item;
import io.qinggui.platform.web.history.HistoryCursor;
import io.qinggui.platform.web.read.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Merges pages of the same limit. An event that a service has not sent yet comes after all that it
 * sent, so the first {@code limit} of what was sent are the first of all.
 */
final class Merge {

  private Merge() {}

  static Page<JsonNode> of(List<LedgerPage> pages, int limit) {
    List<Item> all = pages.stream().flatMap(page -> page.items().stream()).sorted().toList();
    List<Item> taken = all.stream().limit(limit).toList();
    boolean more = all.size() > taken.size() || pages.stream().anyMatch(LedgerPage::more);
    return new Page<>(
        taken.stream().map(Item::json).toList(), more ? next(pages, taken).encode() : null);
  }

  private static HistoryCursors next(List<LedgerPage> pages, List<Item> taken) {
    Map<String, HistoryCursor> cursors = new TreeMap<>();
    pages.forEach(page -> cursors.put(page.ledger(), page.from()));
    for (Item item : taken) {
      cursors.computeIfPresent(
          item.ledger(), (ledger, before) -> new HistoryCursor(item.position(), before.knownAt()));
    }
    return new HistoryCursors(cursors);
  }
}
