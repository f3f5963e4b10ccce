package io.qinggui.platform.intake;

import static java.util.function.Predicate.not;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.kafka.CloudEventJson;
import io.qinggui.platform.kafka.LedgerAttributes;
import io.qinggui.platform.trace.TraceParent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads records: whatever the bytes are, the answer is an event, nothing, or "malformed". */
final class Decoder {

  private static final JsonMapper JSON = new JsonMapper();
  private static final CloudEventJson FORMAT = new CloudEventJson();

  private final Predicate<String> understood;
  private final Function<ReceivedEvent, String> key;

  /**
   * @param understood whether events of a CloudEvents type are read; others pass by
   * @param key events of the same one are applied in order; one that has none is malformed
   */
  Decoder(Predicate<String> understood, Function<ReceivedEvent, String> key) {
    this.understood = understood;
    this.key = key;
  }

  /**
   * What was read.
   *
   * @param trace where in a trace the event was recorded, if that is known
   */
  record Decoded(ReceivedEvent event, @Nullable TraceParent trace) {}

  /** Empty for what passes by: other types, and tombstones of a compacted topic. */
  Optional<Received> decode(Incoming record) {
    byte[] value = record.value();
    if (value == null || record.header().filter(not(understood)).isPresent()) {
      return Optional.empty();
    }
    try {
      return understood.test(record.type(value))
          ? Optional.of(received(record, value, record.decoded(value)))
          : Optional.empty();
    } catch (EventDeserializationException | IllegalArgumentException | DateTimeException e) {
      return Optional.of(
          new Received.Malformed(
              record.partition(), record.offset(), wrapped(value), Worker.describe(e)));
    }
  }

  private Received received(Incoming record, byte[] value, Decoded decoded) {
    return new Received.Event(
        record.partition(),
        record.offset(),
        value,
        decoded.event(),
        key.apply(decoded.event()),
        decoded.trace());
  }

  /** The event of a parked record, which may have been malformed. */
  Optional<Decoded> parked(byte[] json) {
    byte[] value = unwrapped(json);
    CloudEvent event = cloudEvent(value);
    return understood.test(event.getType()) ? Optional.of(decoded(event, value)) : Optional.empty();
  }

  /**
   * @throws EventDeserializationException when the bytes are no event
   */
  static CloudEvent cloudEvent(byte[] value) {
    return FORMAT.deserialize(value);
  }

  /**
   * @throws IllegalArgumentException when the event lacks what one of a ledger has
   */
  static Decoded decoded(CloudEvent event, byte[] value) {
    return new Decoded(received(event, value), trace(event));
  }

  /** What is no trace is overlooked: an event must not be parked because of it. */
  private static @Nullable TraceParent trace(CloudEvent event) {
    return TraceParent.parse(text(event.getExtension(LedgerAttributes.TRACE_PARENT))).orElse(null);
  }

  private static ReceivedEvent received(CloudEvent event, byte[] value) {
    return new ReceivedEvent(
        event.getId(),
        LedgerAttributes.ledger(event.getSource()),
        position(event.getExtension(LedgerAttributes.POSITION)),
        event.getType(),
        present(event.getSubject(), "subject"),
        present(event.getTime(), "time", OffsetDateTime.class).toInstant(),
        legalDate(event.getExtension(LedgerAttributes.LEGAL_DATE)),
        text(event.getExtension(LedgerAttributes.CORRECTS)),
        data(event),
        value);
  }

  private static JsonNode data(CloudEvent event) {
    try {
      return CloudEventJson.data(event);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("data is no JSON", e);
    }
  }

  private static long position(@Nullable Object value) {
    if (value instanceof Number number && number.longValue() >= 1) {
      return number.longValue();
    }
    throw new IllegalArgumentException(LedgerAttributes.POSITION + " is no position");
  }

  private static @Nullable LocalDate legalDate(@Nullable Object value) {
    return value == null ? null : LocalDate.parse(value.toString());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String present(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static <T> T present(@Nullable T value, String name, Class<T> type) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is no " + type.getSimpleName());
    }
    return value;
  }

  /** What is parked is JSON, also when the record was not. */
  private static byte[] wrapped(byte[] value) {
    return JSON.writeValueAsBytes(
        JSON.createObjectNode().put("malformed", Base64.getEncoder().encodeToString(value)));
  }

  private static byte[] unwrapped(byte[] json) {
    JsonNode malformed = JSON.readTree(json).get("malformed");
    return malformed == null ? json : Base64.getDecoder().decode(malformed.stringValue());
  }
}
