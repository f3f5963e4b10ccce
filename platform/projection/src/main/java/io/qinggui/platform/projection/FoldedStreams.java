package io.qinggui.platform.projection;

import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What single streams come to, read from the ledger itself, as they were known at any moment. A
 * read model answers for many streams as they are now; this answers for one as it ever was.
 *
 * @param <E> the events of the streams
 * @param <V> what they come to
 */
public final class FoldedStreams<E extends DomainEvent, V> {

  private final Ledger ledger;
  private final EventCatalog<?> catalog;
  private final Class<E> events;
  private final Fold<E, V> fold;

  /** What a stream comes to after an event that counts. */
  @FunctionalInterface
  public interface Fold<E, V> {

    /**
     * Pure.
     *
     * @param before {@code null} before the first event
     */
    V after(@Nullable V before, E event);
  }

  /**
   * @param catalog reads the ledger's events
   * @param events of the streams
   * @param fold never sees a {@link io.qinggui.platform.decider.Withdrawal}, nor what was withdrawn
   */
  public FoldedStreams(Ledger ledger, EventCatalog<?> catalog, Class<E> events, Fold<E, V> fold) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.events = events;
    this.fold = fold;
  }

  /** What a stream came to at a moment; empty when nothing of it counted then. */
  public Optional<Versioned<V>> find(String stream, Instant knownAt) {
    List<LedgerEvent> known =
        ledger.readStream(stream, 0).stream()
            .filter(it -> !it.recordedAt().isAfter(knownAt))
            .toList();
    V view = null;
    for (Recorded<?> each : CountingEvents.of(catalog, known)) {
      view = fold.after(view, events.cast(each.event()));
    }
    return view == null
        ? Optional.empty()
        : Optional.of(new Versioned<>(stream, known.getLast().sequence(), view));
  }
}
