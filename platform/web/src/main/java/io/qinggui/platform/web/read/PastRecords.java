package io.qinggui.platform.web.read;

import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records as they were: folded from the ledger, from the facts of one stream that were recorded by
 * {@code knownAt} and, of those that were not withdrawn by then, the ones that count on the day of
 * {@code validAt}.
 *
 * @param <E> the stream's sealed event type
 * @param <V> the record
 */
public final class PastRecords<E extends DomainEvent, V> {

  private final Ledger ledger;
  private final EventCatalog<? super E> catalog;
  private final Class<E> events;
  private final Fold<E, V> fold;

  /** Comes to a record, fact by fact; the read model's own. */
  @FunctionalInterface
  public interface Fold<E, V> {
    /** The record after a fact; {@code before} is {@code null} ahead of the first. */
    V after(@Nullable V before, E event);
  }

  /**
   * @param ledger that has the streams
   * @param catalog reads its events
   * @param events what the streams consist of
   * @param fold comes to a record
   */
  public PastRecords(
      Ledger ledger, EventCatalog<? super E> catalog, Class<E> events, Fold<E, V> fold) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.events = events;
    this.fold = fold;
  }

  /**
   * A record as of a day, as it was known. Its first fact makes it, so that it is none before that
   * one counts.
   */
  public Optional<V> of(String stream, AsOf asOf) {
    List<LedgerEvent> known =
        ledger.readStream(stream, 0).stream()
            .filter(event -> !event.recordedAt().isAfter(asOf.knownAt()))
            .toList();
    List<E> facts =
        CountingEvents.of(catalog, known).stream().map(Recorded::event).map(events::cast).toList();
    if (facts.isEmpty() || !counts(facts.getFirst(), asOf)) {
      return Optional.empty();
    }
    V record = null;
    for (E fact : facts) {
      record = counts(fact, asOf) ? fold.after(record, fact) : record;
    }
    return Optional.ofNullable(record);
  }

  private static boolean counts(DomainEvent fact, AsOf asOf) {
    return !fact.legalDate().isAfter(asOf.validDate());
  }
}
