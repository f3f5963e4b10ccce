package io.qinggui.platform.ledger.axon;

import static java.util.Objects.requireNonNullElse;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.DuplicateEventIdException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's event messages as one append. */
final class Appends {

  static final Actor UNKNOWN_ACTOR = Actor.system("axon");
  private static final String WITHOUT_AGGREGATE = "event/";

  private Appends() {}

  static Append of(List<? extends EventMessage<?>> events, Serializer serializer) {
    EventMessage<?> first = events.getFirst();
    String commandId =
        requireNonNullElse(text(first, EventMetadata.COMMAND_ID), first.getIdentifier());
    events.forEach(event -> requireSameCommand(event, commandId));
    Actor actor = (Actor) first.getMetaData().get(EventMetadata.ACTOR);
    return new Append(
        commandId,
        requireNonNullElse(text(first, EventMetadata.FINGERPRINT), commandId),
        requireNonNullElse(actor, UNKNOWN_ACTOR),
        events.stream().map(event -> newEvent(event, serializer)).toList());
  }

  static boolean isAggregateStream(String stream) {
    return !stream.startsWith(WITHOUT_AGGREGATE);
  }

  static int placeOf(SequenceConflictException conflict, Append append) {
    return place(
        append,
        event ->
            event.stream().equals(conflict.stream()) && event.sequence() == conflict.sequence());
  }

  static int placeOf(DuplicateEventIdException duplicate, Append append) {
    return place(append, event -> event.id().equals(duplicate.eventId()));
  }

  /** The last one, because of two alike the later one is refused. */
  private static int place(Append append, Predicate<NewEvent> refused) {
    int place = append.events().size() - 1;
    while (place > 0 && !refused.test(append.events().get(place))) {
      place--;
    }
    return place;
  }

  private static NewEvent newEvent(EventMessage<?> event, Serializer serializer) {
    SerializedObject<byte[]> payload = serializer.serialize(event.getPayload(), byte[].class);
    String revision = payload.getType().getRevision();
    String stream =
        event instanceof DomainEventMessage<?> domainEvent
            ? domainEvent.getAggregateIdentifier()
            : WITHOUT_AGGREGATE + event.getIdentifier();
    return new NewEvent(
        requireNonNullElse(text(event, EventMetadata.EVENT_ID), event.getIdentifier()),
        payload.getType().getName(),
        revision == null ? 1 : Integer.parseInt(revision),
        stream,
        event instanceof DomainEventMessage<?> domainEvent ? domainEvent.getSequenceNumber() : 0,
        requireNonNullElse(text(event, EventMetadata.SUBJECT), stream),
        (LocalDate) event.getMetaData().get(EventMetadata.LEGAL_DATE),
        payload.getData(),
        meta(event));
  }

  private static byte[] meta(EventMessage<?> event) {
    Map<String, Object> entries = new HashMap<>(event.getMetaData());
    entries.keySet().removeIf(key -> key.startsWith(EventMetadata.PREFIX));
    return MetadataJson.write(entries);
  }

  private static void requireSameCommand(EventMessage<?> event, String commandId) {
    if (!requireNonNullElse(text(event, EventMetadata.COMMAND_ID), commandId).equals(commandId)) {
      throw new IllegalArgumentException("events of several commands in one append");
    }
  }

  private static @Nullable String text(EventMessage<?> event, String key) {
    return (String) event.getMetaData().get(key);
  }
}
