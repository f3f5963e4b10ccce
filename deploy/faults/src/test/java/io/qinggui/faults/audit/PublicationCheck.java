package io.qinggui.faults.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every public event is on its topic once, and those of one operator are in order. */
final class PublicationCheck {

  private final Map<String, StoredEvent> stored = new HashMap<>();
  private final List<PublishedEvent> published;

  PublicationCheck(Map<String, LedgerFile> ledgers, List<PublishedEvent> published) {
    this.published = published;
    ledgers
        .values()
        .forEach(
            ledger ->
                ledger.events().stream()
                    .filter(StoredEvent::isPublic)
                    .forEach(event -> stored.put(ledger.name() + ":" + event.position(), event)));
  }

  void check(Findings findings) {
    Set<String> places = new HashSet<>();
    Map<String, PublishedEvent> last = new HashMap<>();
    for (PublishedEvent event : published) {
      if (!places.add(event.place())) {
        findings.wrong("published twice: " + event);
      }
      if (!isOf(stored.get(event.place()), event)) {
        findings.wrong("published, but not what the ledger has there: " + event);
      }
      PublishedEvent before = last.put(event.topic() + " " + event.key(), event);
      if (before != null && !follows(event, before)) {
        findings.wrong("out of order: " + event + " behind " + before);
      }
    }
    stored.forEach(
        (place, event) -> {
          if (!places.contains(place)) {
            findings.missing("not published: " + event);
          }
        });
  }

  private static boolean isOf(@Nullable StoredEvent stored, PublishedEvent published) {
    return stored != null
        && stored.id().equals(published.id())
        && published.topic().equals(stored.topic());
  }

  private static boolean follows(PublishedEvent event, PublishedEvent before) {
    return event.partition() == before.partition() && event.position() > before.position();
  }
}
