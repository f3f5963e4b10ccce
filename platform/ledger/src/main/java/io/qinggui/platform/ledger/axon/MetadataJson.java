package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Actor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Metadata to and from JSON; keys in a fixed order, because the bytes are hashed. */
final class MetadataJson {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

  private MetadataJson() {}

  static byte[] write(Map<String, ?> entries) {
    Map<String, @Nullable Object> plain = new TreeMap<>();
    entries.forEach((key, value) -> plain.put(key, plain(key, value)));
    return JSON.writeValueAsBytes(plain);
  }

  static Map<String, Object> read(byte[] json) {
    Map<String, Object> entries = JSON.readValue(json, ENTRIES);
    entries.computeIfPresent(EventMetadata.ACTOR, (key, value) -> actor((String) value));
    entries.computeIfPresent(
        EventMetadata.LEGAL_DATE, (key, value) -> LocalDate.parse((String) value));
    return entries;
  }

  private static String text(Actor actor) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("subject", actor.subject());
    fields.put("role", actor.role());
    putKnown("province", actor.province(), fields);
    putKnown("operatorId", actor.operatorId(), fields);
    putKnown("name", actor.name(), fields);
    putKnown("client", actor.client(), fields);
    return JSON.writeValueAsString(fields);
  }

  private static void putKnown(String field, @Nullable String value, Map<String, String> fields) {
    if (value != null) {
      fields.put(field, value);
    }
  }

  private static Actor actor(String json) {
    try {
      return JSON.readValue(json, Actor.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not an actor: " + json, e);
    }
  }

  private static @Nullable Object plain(String key, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Actor actor when key.equals(EventMetadata.ACTOR) -> text(actor);
      case LocalDate date when key.equals(EventMetadata.LEGAL_DATE) -> date.toString();
      case String text -> text;
      case Number number -> number;
      case Boolean truth -> truth;
      default ->
          throw new IllegalArgumentException(
              "metadata " + key + " is no string, number or boolean: " + value);
    };
  }
}
