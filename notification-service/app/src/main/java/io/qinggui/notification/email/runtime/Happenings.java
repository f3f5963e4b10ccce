package io.qinggui.notification.email.runtime;

import io.qinggui.notification.email.Email;
import io.qinggui.notification.email.Happening;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads events for letters. */
final class Happenings {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Happenings() {}

  static Happening of(Email.Item item) {
    JsonNode event = JSON.readTree(item.event());
    Map<String, List<String>> values = new LinkedHashMap<>();
    event.path("data").properties().forEach(it -> add(values, it.getKey(), it.getValue()));
    return new Happening(
        event.path("id").asString(),
        event.path("type").asString(),
        event.path("subject").asString(""),
        item.name(),
        OffsetDateTime.parse(event.path("time").asString()),
        values);
  }

  private static void add(Map<String, List<String>> values, String path, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(it -> add(values, path + "." + it.getKey(), it.getValue()));
    } else if (value.isArray()) {
      value.values().forEach(it -> add(values, path, it));
    } else if (!value.isNull()) {
      List<String> known = values.computeIfAbsent(path, it -> new ArrayList<>());
      if (!known.contains(value.asString())) {
        known.add(value.asString());
      }
    }
  }
}
