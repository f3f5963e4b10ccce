package io.qinggui.platform.web.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.Withdrawal;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events about an operator were withdrawn, by which other event. A page of a history asks for
 * those recorded after it, too; so what was found is kept and only read on from where it ended.
 */
final class Withdrawals {

  private static final int BATCH = 500;
  private static final long KEPT = 1_000;

  private final Ledger ledger;
  private final EventCatalog<?> catalog;
  private final Cache<String, Found> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** A withdrawal. */
  private record By(String id, Instant recordedAt) {}

  /** What was found up to a position. */
  private record Found(long through, Map<String, By> byWithdrawn) {}

  Withdrawals(Ledger ledger, EventCatalog<?> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** Ids of the events that withdrew others, by the id of the withdrawn one. */
  Map<String, String> knownAt(String subject, Instant moment) {
    Map<String, String> known = new HashMap<>();
    now(subject)
        .byWithdrawn()
        .forEach(
            (withdrawn, by) -> {
              if (!by.recordedAt().isAfter(moment)) {
                known.put(withdrawn, by.id());
              }
            });
    return known;
  }

  private Found now(String subject) {
    Found before = kept.getIfPresent(subject);
    Found now = readOn(subject, before == null ? new Found(0, Map.of()) : before);
    if (now.through() > 0) {
      kept.asMap()
          .merge(subject, now, (one, other) -> one.through() > other.through() ? one : other);
    }
    return now;
  }

  private Found readOn(String subject, Found start) {
    long after = start.through();
    Map<String, By> found = new HashMap<>(start.byWithdrawn());
    List<LedgerEvent> batch;
    do {
      batch = ledger.readSubject(subject, after, BATCH);
      for (LedgerEvent event : batch) {
        after = event.position();
        if (Withdrawal.class.isAssignableFrom(catalog.classOf(event.type()))
            && catalog.read(event).event() instanceof Withdrawal withdrawal) {
          found.put(withdrawal.eventId(), new By(event.id(), event.recordedAt()));
        }
      }
    } while (batch.size() == BATCH);
    return new Found(after, Map.copyOf(found));
  }
}
