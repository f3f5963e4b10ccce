package io.qinggui.gateway.pages.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types of events that can be subscribed to, as the description of the events has them. */
final class EventTypes {

  private static final String DOCUMENT = "/io/qinggui/gateway/docs/asyncapi.json";
  private static final String PREFIX = "io.qinggui.";
  private static final List<String> ALL = read();

  private EventTypes() {}

  static List<String> all() {
    return ALL;
  }

  private static List<String> read() {
    try (InputStream document =
        Objects.requireNonNull(EventTypes.class.getResourceAsStream(DOCUMENT))) {
      TreeSet<String> types = new TreeSet<>();
      collect(JsonMapper.shared().readTree(document), types);
      return List.copyOf(types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode node, Set<String> types) {
    node.forEachEntry(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            types.add(name);
          }
        });
    node.valueStream().forEach(it -> collect(it, types));
  }
}
