package io.qinggui.faults.hostile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The places of a JSON document where something can be put, with what the schema says of each. */
final class JsonLocations {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARK = "@mark@";

  private final JsonNode root;
  private final List<Location> all = new ArrayList<>();

  /**
   * A value below the root.
   *
   * @param parent object or array that holds it
   * @param name of the field, or of the field whose items it is one of
   * @param index in the array, -1 in an object
   * @param free whether the schema lets anything stand there
   */
  record Location(
      JsonNode parent, String name, int index, JsonNode value, JsonNode schema, boolean free) {

    boolean is(String keyword) {
      return !schema.path(keyword).isMissingNode();
    }

    String format() {
      return schema.path("format").asString("");
    }
  }

  JsonLocations(String json, JsonNode schema) {
    root = JSON.readTree(json);
    collect(root, schema, "", false);
  }

  List<Location> all() {
    return all;
  }

  /** The document with raw text in place of a value. */
  String with(Location location, String raw) {
    if (location.parent() instanceof ArrayNode array) {
      array.set(location.index(), MARK);
    } else {
      ((ObjectNode) location.parent()).put(location.name(), MARK);
    }
    return root.toString().replace("\"" + MARK + "\"", raw);
  }

  /** The document without a field. */
  String without(Location location) {
    ((ObjectNode) location.parent()).remove(location.name());
    return root.toString();
  }

  /** The document with raw text as first field of the object that holds a value. */
  String beside(Location location, String rawField) {
    ((ObjectNode) location.parent()).put(MARK, 0);
    return root.toString().replace("\"" + MARK + "\":0", rawField);
  }

  private void collect(JsonNode node, JsonNode schema, String name, boolean free) {
    if (node.isObject()) {
      JsonNode known = schema.path("properties");
      boolean map = !schema.path("additionalProperties").isMissingNode();
      node.properties()
          .forEach(
              it -> {
                JsonNode of = known.path(it.getKey());
                all.add(new Location(node, it.getKey(), -1, it.getValue(), of, free || map));
                collect(it.getValue(), of, it.getKey(), free || map);
              });
    } else if (node.isArray()) {
      JsonNode of = schema.path("items");
      for (int i = 0; i < node.size(); i++) {
        all.add(new Location(node, name, i, node.get(i), of, free));
        collect(node.get(i), of, name, free);
      }
    }
  }

  static JsonNode anything() {
    return MissingNode.getInstance();
  }
}
