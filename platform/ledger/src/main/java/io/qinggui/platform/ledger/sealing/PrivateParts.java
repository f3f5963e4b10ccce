package io.qinggui.platform.ledger.sealing;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of an event few may read.
 *
 * @param data private fields of the payload
 * @param meta private fields of what else was said
 * @param name of who acted
 */
record PrivateParts(ObjectNode data, ObjectNode meta, @Nullable String name) {

  /** Numbers stay as they are written, 12.00 too. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String DATA = "data";
  private static final String META = "meta";
  private static final String NAME = "name";
  private static final int BLOCK = 64;

  /** Takes the fields of these names out of what an event says. */
  static PrivateParts takenFrom(
      @Nullable ObjectNode data,
      Collection<String> dataFields,
      @Nullable ObjectNode meta,
      @Nullable String name) {
    return new PrivateParts(taken(data, dataFields), taken(meta, EventMeta.PRIVATE), name);
  }

  private static ObjectNode taken(@Nullable ObjectNode from, Collection<String> names) {
    ObjectNode taken = JSON.createObjectNode();
    if (from != null) {
      for (String name : names) {
        JsonNode value = from.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
          taken.set(name, from.remove(name));
        }
      }
    }
    return taken;
  }

  boolean isEmpty() {
    return data.isEmpty() && meta.isEmpty() && name == null;
  }

  /** As JSON, of a length that does not tell how long a note is to the letter. */
  byte[] plaintext() {
    ObjectNode all = JSON.createObjectNode();
    if (!data.isEmpty()) {
      all.set(DATA, data);
    }
    if (!meta.isEmpty()) {
      all.set(META, meta);
    }
    if (name != null) {
      all.put(NAME, name);
    }
    byte[] json = JSON.writeValueAsBytes(all);
    byte[] padded = new byte[Math.ceilDiv(json.length, BLOCK) * BLOCK];
    Arrays.fill(padded, (byte) ' ');
    System.arraycopy(json, 0, padded, 0, json.length);
    return padded;
  }

  static PrivateParts read(byte[] plaintext) {
    JsonNode all = JSON.readTree(plaintext);
    return new PrivateParts(
        all.path(DATA) instanceof ObjectNode data ? data : JSON.createObjectNode(),
        all.path(META) instanceof ObjectNode meta ? meta : JSON.createObjectNode(),
        all.path(NAME).isString() ? all.path(NAME).stringValue() : null);
  }

  /** An event with these parts behind the fields that it has. */
  LedgerEvent putInto(LedgerEvent event) {
    Actor actor = event.actor();
    return new LedgerEvent(
        event.ledger(),
        event.position(),
        event.id(),
        event.type(),
        event.version(),
        event.stream(),
        event.sequence(),
        event.subject(),
        event.legalDate(),
        event.recordedAt(),
        name == null ? actor : actor.named(name),
        event.commandId(),
        data.isEmpty() ? event.data() : with(data, object(event.data())),
        with(meta, object(event.meta()).without(EventMeta.SEALED)),
        event.stored(),
        event.leafHash());
  }

  private static ObjectNode object(byte[] json) {
    return (ObjectNode) JSON.readTree(json);
  }

  private static byte[] with(ObjectNode parts, ObjectNode fields) {
    return JSON.writeValueAsBytes(fields.setAll(parts));
  }

  /** Where these parts are in an event, as {@code data/reason}, {@code meta/note}. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    data.propertyNames().forEach(it -> places.add(DATA + "/" + it));
    meta.propertyNames().forEach(it -> places.add(META + "/" + it));
    if (name != null) {
      places.add("actor/name");
    }
    return List.copyOf(places);
  }
}
