package io.qinggui.faults.hostile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The places of a JSON document where something can be put, with what the schema says of each: the
 * values that are there, and the fields that could be there, too.
 */
final class JsonLocations {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARK = "@mark@";

  private final JsonNode root;
  private final List<Location> all = new ArrayList<>();

  /**
   * A place below the root.
   *
   * @param parent object or array that holds it
   * @param name of the field, or of the field whose items it is one of
   * @param index in the array, -1 in an object
   * @param value missing where a field could be and is not
   * @param required whether there has to be a value
   */
  record Location(
      JsonNode parent, String name, int index, JsonNode value, Schema schema, boolean required) {

    boolean isFilled() {
      return !value.isMissingNode();
    }
  }

  JsonLocations(String json, Schema schema) {
    root = JSON.readTree(json);
    collect(root, schema, "");
  }

  List<Location> all() {
    return all;
  }

  /** Those with a value. */
  List<Location> filled() {
    return all.stream().filter(Location::isFilled).toList();
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

  /** The document with raw text as a further field of the object that holds a value. */
  String beside(Location location, String rawField) {
    ((ObjectNode) location.parent()).put(MARK, 0);
    return root.toString().replace("\"" + MARK + "\":0", rawField);
  }

  /** What lies in an open object may be anything, and is no place. */
  private void collect(JsonNode node, Schema schema, String name) {
    if (node.isObject() && !schema.isOpen()) {
      schema
          .properties()
          .forEach(
              (field, of) -> {
                JsonNode value = node.path(field);
                // whatever the schema says: these bodies hold only what is required
                boolean required = !value.isMissingNode();
                all.add(new Location(node, field, -1, value, of, required));
                collect(value, of, field);
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        all.add(new Location(node, name, i, node.get(i), schema.items(), true));
        collect(node.get(i), schema.items(), name);
      }
    }
  }
}
