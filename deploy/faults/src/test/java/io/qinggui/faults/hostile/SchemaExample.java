package io.qinggui.faults.hostile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value that fits a schema as far as a schema says. */
final class SchemaExample {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SchemaExample() {}

  static JsonNode of(JsonNode schema) {
    if (schema.path("enum").isArray()) {
      return schema.path("enum").get(0);
    }
    return switch (schema.path("type").asString("string")) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(of(schema.path("items")));
      case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.stringNode(text(schema.path("format").asString("")));
    };
  }

  private static JsonNode object(JsonNode schema) {
    var object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(it -> object.set(it.getKey(), of(it.getValue())));
    return object;
  }

  private static String text(String format) {
    return switch (format) {
      case "date" -> "2017-03-01";
      case "date-time" -> "2017-03-01T00:00:00Z";
      default -> "33";
    };
  }
}
