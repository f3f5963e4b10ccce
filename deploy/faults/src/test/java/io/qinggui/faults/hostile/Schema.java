package io.qinggui.faults.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What an OpenAPI document says of a value.
 *
 * @param node without references: what they refer to is in their place
 */
record Schema(JsonNode node) {

  private static final String NULL = "null";

  /** Of what may be null, what else it may be. */
  Schema {
    List<JsonNode> others = node.path("anyOf").valueStream().filter(it -> !isNull(it)).toList();
    node = others.size() == 1 ? others.getFirst() : node;
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asString("").equals(NULL);
  }

  /** Of a value of which nothing is said. */
  static final Schema UNKNOWN = new Schema(MissingNode.getInstance());

  /** {@code string}, {@code object} and so on, but for null; empty when it is not said. */
  String type() {
    JsonNode type = node.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(it -> it.asString(""))
            .filter(it -> !it.equals(NULL))
            .findFirst()
            .orElse("")
        : type.asString("");
  }

  /** Whether values of several kinds are allowed. */
  boolean isOneOf() {
    return node.has("oneOf") || node.has("anyOf");
  }

  /** {@code date}, {@code date-time}; empty when there is none. */
  String format() {
    return node.path("format").asString("");
  }

  /** The only values that there are; empty when there are others. */
  List<String> choices() {
    return node.path("enum")
        .valueStream()
        .filter(it -> !it.isNull())
        .map(JsonNode::asString)
        .toList();
  }

  /** The number under a keyword such as {@code maximum} or {@code maxLength}. */
  OptionalInt limit(String keyword) {
    JsonNode limit = node.path(keyword);
    return limit.canConvertToInt() ? OptionalInt.of(limit.asInt()) : OptionalInt.empty();
  }

  /** Whether the whole text has to match a pattern and does not. */
  boolean forbids(String text) {
    JsonNode pattern = node.path("pattern");
    return pattern.isString() && !Pattern.compile(pattern.asString()).matcher(text).matches();
  }

  /** Of an object, by name. */
  Map<String, Schema> properties() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    node.path("properties")
        .properties()
        .forEach(it -> properties.put(it.getKey(), new Schema(it.getValue())));
    return properties;
  }

  /** Whether an object must have it. */
  boolean requires(String property) {
    return node.path("required").valueStream().anyMatch(it -> it.asString().equals(property));
  }

  /** Whether an object may have other properties than those named. */
  boolean isOpen() {
    return !node.path("additionalProperties").isMissingNode();
  }

  /** Of each item of a list. */
  Schema items() {
    return new Schema(node.path("items"));
  }
}
