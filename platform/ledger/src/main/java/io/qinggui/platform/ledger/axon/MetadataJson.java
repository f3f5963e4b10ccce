package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Actor;
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
    entries.forEach(MetadataJson::requirePlain);
    return JSON.writeValueAsBytes(new TreeMap<>(entries));
  }

  static Map<String, Object> read(byte[] json) {
    return JSON.readValue(json, ENTRIES);
  }

  static String write(Actor actor) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("subject", actor.subject());
    fields.put("role", actor.role());
    if (actor.province() != null) {
      fields.put("province", actor.province());
    }
    if (actor.operatorId() != null) {
      fields.put("operatorId", actor.operatorId());
    }
    return JSON.writeValueAsString(fields);
  }

  static Actor readActor(String json) {
    try {
      return JSON.readValue(json, Actor.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not an actor: " + json, e);
    }
  }

  private static void requirePlain(String key, @Nullable Object value) {
    if (value != null
        && !(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new IllegalArgumentException(
          "metadata " + key + " is no string, number or boolean: " + value);
    }
  }
}
