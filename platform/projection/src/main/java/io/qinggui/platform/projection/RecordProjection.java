package io.qinggui.platform.projection;

import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Withdrawal;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A read model whose documents are records: one for each key, folded from the events of one sealed
 * type.
 *
 * <p>A document holds the record as JSON text ({@link EventJson}), the fields that it is searched
 * by, and the last sequence of its stream. Text, because nobody searches inside of it, and a deep
 * document is taken apart and copied by everything that it passes through. The collection's name
 * ends with a digest of the record's form, so that documents of another version of the service,
 * whose record had other components, are neither read nor written: each form has a collection of
 * its own, built from the ledger.
 *
 * @param <E> the events that are folded
 * @param <V> the record
 */
public final class RecordProjection<E extends DomainEvent, V extends Record> implements Projection {

  private static final String VIEW = "view";
  private static final String VERSION = "version";

  private final String name;
  private final EventCatalog<?> catalog;
  private final Class<E> events;
  private final Class<V> view;
  private final Function<E, String> key;
  private final Fold<E, V> fold;
  private final Map<String, Function<V, @Nullable Object>> searchable;
  private final @Nullable Streams streams;

  /** Where the events of a stream are read again, all of them and in order. */
  @FunctionalInterface
  public interface Streams {

    /** Every event of a stream. */
    List<LedgerEvent> read(String stream);
  }

  /** The record after an event. */
  @FunctionalInterface
  public interface Fold<E, V> {

    /**
     * Pure.
     *
     * @param before the record before the event, or {@code null}
     * @return the record to store; {@code null} for none
     */
    @Nullable V after(@Nullable V before, E event);
  }

  /**
   * @param name of the consumer, and of the collection before its digest
   * @param catalog reads stored events
   * @param events sealed type of the events that are folded; others are of no interest
   * @param view type of the record
   * @param key {@code _id} of the document that an event touches
   * @param fold the record after an event
   */
  public RecordProjection(
      String name,
      EventCatalog<?> catalog,
      Class<E> events,
      Class<V> view,
      Function<E, String> key,
      Fold<E, V> fold) {
    this(name, catalog, events, view, key, fold, Map.of(), null);
  }

  private RecordProjection(
      String name,
      EventCatalog<?> catalog,
      Class<E> events,
      Class<V> view,
      Function<E, String> key,
      Fold<E, V> fold,
      Map<String, Function<V, @Nullable Object>> searchable,
      @Nullable Streams streams) {
    this.name = name;
    this.catalog = catalog;
    this.events = events;
    this.view = view;
    this.key = key;
    this.fold = fold;
    this.searchable = searchable;
    this.streams = streams;
  }

  /**
   * The same projection, whose documents can be searched by one more field.
   *
   * @param field name of the field; not {@code view}, {@code version}, or with a leading {@code _}
   * @param value text, number, boolean, or a list or map of such; absent when {@code null}
   */
  public RecordProjection<E, V> searchable(String field, Function<V, @Nullable Object> value) {
    Map<String, Function<V, @Nullable Object>> more = new LinkedHashMap<>(searchable);
    more.put(field, value);
    return new RecordProjection<>(name, catalog, events, view, key, fold, more, streams);
  }

  /**
   * The same projection over streams whose facts can be corrected, each of which has one key. After
   * a correction the record is folded again from the facts of its stream that count; {@code fold}
   * never sees a {@link Withdrawal}.
   */
  public RecordProjection<E, V> correctable(Streams readAgain) {
    return new RecordProjection<>(name, catalog, events, view, key, fold, searchable, readAgain);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String collection() {
    return name + "-" + RecordForm.digest(view, searchable.keySet());
  }

  /** One for each searchable field; what is found is paged by {@code _id}. */
  @Override
  public List<List<String>> indexes() {
    return searchable.keySet().stream().map(field -> List.of(field, Fields.ID)).toList();
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return events.isAssignableFrom(catalog.classOf(event.type()))
        ? List.of(key.apply(read(event)))
        : List.of();
  }

  @Override
  public Optional<Document> fold(String id, Optional<Document> current, LedgerEvent event) {
    Recorded<?> recorded = catalog.read(event);
    if (recorded.event() instanceof Withdrawal withdrawal && withdrawal.replacedBy() != null) {
      return current; // until what takes its place, which the same command recorded
    }
    boolean correction = recorded.event() instanceof Withdrawal || recorded.corrects().isPresent();
    return (correction ? again(event) : after(current, events.cast(recorded.event())))
        .map(after -> document(id, after, event.sequence()));
  }

  private Optional<V> after(Optional<Document> current, E event) {
    return current
        .map(this::read)
        .map(Versioned::view)
        .map(before -> Optional.ofNullable(fold.after(before, event)))
        .orElseGet(() -> Optional.ofNullable(fold.after(null, event)));
  }

  /** The facts that count once this event is recorded. */
  private Optional<V> again(LedgerEvent event) {
    if (streams == null) {
      throw new IllegalStateException(name + " does not know how to fold a correction");
    }
    List<LedgerEvent> upToNow =
        streams.read(event.stream()).stream()
            .filter(each -> each.sequence() <= event.sequence())
            .toList();
    V view = null;
    for (Recorded<?> each : CountingEvents.of(catalog, upToNow)) {
      view = fold.after(view, events.cast(each.event()));
    }
    return Optional.ofNullable(view);
  }

  /** The record in a document. */
  Versioned<V> read(Document document) {
    return new Versioned<>(
        document.getString(Fields.ID),
        document.get(VERSION, Number.class).longValue(),
        EventJson.mapper().readValue(document.getString(VIEW), view));
  }

  private E read(LedgerEvent event) {
    return events.cast(catalog.read(event).event());
  }

  private Document document(String id, V record, long version) {
    Document document = new Document(Fields.ID, id);
    searchable.forEach(
        (field, value) -> {
          Object found = value.apply(record);
          if (found != null) {
            document.append(field, found);
          }
        });
    return document
        .append(VIEW, EventJson.mapper().writeValueAsString(record))
        .append(VERSION, version);
  }
}
