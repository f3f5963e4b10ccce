package io.qinggui.standalone.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What consumers of an older AsyncAPI document would no longer get. Fields, values, types and
 * topics may be added; a new field may be absent, as it is in all events that were recorded before.
 */
final class Compatibility {

  private static final String PROPERTIES = "properties";

  private final JsonNode before;
  private final JsonNode after;
  private final List<String> broken = new ArrayList<>();

  private Compatibility(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** What is broken; empty when nothing is. */
  static List<String> broken(JsonNode before, JsonNode after) {
    Compatibility compared = new Compatibility(before, after);
    compared.channels();
    compared.schemas();
    return compared.broken;
  }

  private void channels() {
    before
        .path("channels")
        .forEachEntry(
            (name, channel) -> {
              JsonNode now = after.path("channels").path(name);
              if (!channel.path("address").equals(now.path("address"))) {
                broken.add("channel " + name + " has another address, or is gone");
              }
              channel
                  .path("messages")
                  .propertyNames()
                  .forEach(
                      type -> {
                        if (!now.path("messages").has(type)) {
                          broken.add("channel " + name + " no longer has " + type);
                        }
                      });
            });
    before
        .at("/components/messages")
        .forEachEntry(
            (type, message) -> {
              if (!message
                  .path("payload")
                  .equals(after.at("/components/messages").path(type).path("payload"))) {
                broken.add("message " + type + " is of another schema");
              }
            });
  }

  private void schemas() {
    before
        .at("/components/schemas")
        .forEachEntry(
            (name, schema) -> object(name, schema, after.at("/components/schemas").path(name)));
  }

  private void object(String name, JsonNode was, JsonNode is) {
    if (is.isMissingNode()) {
      broken.add(name + " is gone");
      return;
    }
    Set<String> required = texts(was.path("required"));
    Set<String> requiredNow = texts(is.path("required"));
    was.path(PROPERTIES)
        .forEachEntry(
            (field, schema) -> {
              JsonNode now = is.path(PROPERTIES).path(field);
              if (now.isMissingNode()) {
                broken.add(name + "." + field + " is gone");
              } else {
                value(name + "." + field, schema, now);
              }
              if (required.contains(field) && !requiredNow.contains(field)) {
                broken.add(name + "." + field + " may be absent now");
              }
            });
    for (String field : requiredNow) {
      if (!was.path(PROPERTIES).has(field)) {
        broken.add(name + "." + field + " is new and required");
      }
    }
  }

  private void value(String where, JsonNode was, JsonNode is) {
    for (String keyword : List.of("$ref", "format", "const", "anyOf", "oneOf")) {
      if (!was.path(keyword).equals(is.path(keyword))) {
        broken.add(where + " has another " + keyword);
      }
    }
    if (!texts(was.path("type")).equals(texts(is.path("type")))) {
      broken.add(where + " is of another type");
    }
    if (!texts(is.path("enum")).containsAll(texts(was.path("enum")))) {
      broken.add(where + " has lost a value");
    }
    if (was.has("items")) {
      value(where + "[]", was.path("items"), is.path("items"));
    }
    if (was.has(PROPERTIES)) {
      object(where, was, is);
    }
  }

  private static Set<String> texts(JsonNode texts) {
    Set<String> found = new HashSet<>();
    if (texts.isString()) {
      found.add(texts.stringValue());
    }
    texts.values().forEach(it -> found.add(it.asString("null")));
    return found;
  }
}
