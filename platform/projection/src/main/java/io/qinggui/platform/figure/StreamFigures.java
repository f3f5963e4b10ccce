package io.qinggui.platform.figure;

import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.figure.KeyedFigures.Counter;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what single streams come to.
 *
 * @param <E> the events of the streams
 */
public final class StreamFigures<E extends DomainEvent> implements Counter {

  private final Ledger ledger;
  private final EventCatalog<?> catalog;
  private final Class<E> events;
  private final Fold<E> fold;
  private final @Nullable Class<? extends DomainEvent> general;

  /** What the facts of a stream count. */
  @FunctionalInterface
  public interface Fold<E extends DomainEvent> {

    /**
     * Pure.
     *
     * @param facts those that count, in their order; without withdrawals
     * @param known what else may count
     */
    List<Counted> count(List<Fact<E>> facts, Known known);
  }

  /**
   * A fact of a stream.
   *
   * @param id of its event
   */
  public record Fact<E extends DomainEvent>(String id, E event) {}

  /**
   * @param catalog reads the ledger's events
   * @param events of the streams
   */
  public StreamFigures(Ledger ledger, EventCatalog<?> catalog, Class<E> events, Fold<E> fold) {
    this(ledger, catalog, events, fold, null);
  }

  private StreamFigures(
      Ledger ledger,
      EventCatalog<?> catalog,
      Class<E> events,
      Fold<E> fold,
      @Nullable Class<? extends DomainEvent> general) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.events = events;
    this.fold = fold;
    this.general = general;
  }

  /** The same, where what every stream counts depends on events of a type, such as the law. */
  public StreamFigures<E> changedBy(Class<? extends DomainEvent> law) {
    return new StreamFigures<>(ledger, catalog, events, fold, law);
  }

  /** Figures over streams. */
  public static <E extends DomainEvent> KeyedFigures of(
      List<Figure> figures, Ledger ledger, EventCatalog<?> catalog, Class<E> events, Fold<E> fold) {
    return new KeyedFigures(figures, new StreamFigures<>(ledger, catalog, events, fold));
  }

  @Override
  public Collection<String> keys(LedgerEvent event) {
    return events.isAssignableFrom(catalog.classOf(event.type()))
        ? List.of(event.stream())
        : List.of();
  }

  @Override
  public boolean concernsAll(LedgerEvent event) {
    return general != null && general.isAssignableFrom(catalog.classOf(event.type()));
  }

  @Override
  public List<Counted> count(String stream, Known known) {
    List<LedgerEvent> read =
        ledger.readStream(stream, 0).stream()
            .filter(it -> it.position() <= known.position())
            .toList();
    return fold.count(CountingEvents.of(catalog, read).stream().map(this::fact).toList(), known);
  }

  private Fact<E> fact(Recorded<?> recorded) {
    return new Fact<>(recorded.entry().id(), events.cast(recorded.event()));
  }
}
