package io.qinggui.faults.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Every event of the services' topics, but for leases, is in the feed once and says the same there,
 * and those of one operator are in their order.
 */
final class FeedCheck {

  private final LedgerFile feed;
  private final List<PublishedEvent> published;

  FeedCheck(LedgerFile feed, List<PublishedEvent> published) {
    this.feed = feed;
    this.published = published;
  }

  void check(Findings findings) {
    Map<String, JsonNode> entries = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    for (StoredEvent entry : feed.events()) {
      JsonNode event = entry.data();
      String ledger = PublishedEvent.ledger(event);
      long position = PublishedEvent.position(event);
      if (entries.put(ledger + ":" + position, event) != null) {
        findings.wrong("twice in the feed: " + ledger + ":" + position);
      }
      Long before = last.put(ledger + " " + entry.subject(), position);
      if (before != null && before >= position) {
        findings.wrong(
            "out of order in the feed: " + ledger + ":" + position + " behind " + before);
      }
    }
    for (PublishedEvent each : published) {
      if (each.topic().equals(Topics.LEASES)) {
        continue;
      }
      JsonNode entry = entries.get(each.place());
      if (entry == null) {
        findings.missing("not in the feed: " + each);
      } else if (!entry.equals(each.event())) {
        findings.wrong("the feed says something else: " + each);
      }
    }
  }
}
