package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.reading.Described;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the form of an operation of its description. */
final class FormMaker {

  private static final String API = "/api/v1";
  private static final String JSON_SCHEMA = "/requestBody/content/application~1json/schema";
  private static final List<String> LAST = List.of("note", "attachments");

  private final Described described;
  private final String operationId;

  FormMaker(Described described) {
    this.described = described;
    this.operationId = described.operation().path("operationId").asString("");
  }

  /** Whether it is a write that can be previewed, and takes JSON or nothing. */
  static boolean isFilled(Described described) {
    JsonNode operation = described.operation();
    JsonNode content = operation.at("/requestBody/content");
    return described.path().startsWith(API)
        && operation
            .path("parameters")
            .valueStream()
            .anyMatch(it -> it.path("name").asString("").equals("dryRun"))
        && (content.isMissingNode() || content.has("application/json"));
  }

  Form form() {
    return new Form(
        operationId,
        described.path().substring(API.length()),
        described
            .operation()
            .path("parameters")
            .valueStream()
            .filter(it -> it.path("in").asString("").equals("path"))
            .map(it -> field(it.path("name").asString(""), it.path("schema"), true))
            .toList(),
        fields(described.resolved(described.operation().at(JSON_SCHEMA))));
  }

  /** What has to be filled in first, what is only noted last. */
  private List<Field> fields(JsonNode schema) {
    Set<String> required =
        schema
            .path("required")
            .valueStream()
            .map(it -> it.asString(""))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Field> fields = new ArrayList<>();
    schema
        .path("properties")
        .forEachEntry((name, each) -> fields.add(field(name, each, required.contains(name))));
    fields.sort(
        Comparator.comparingInt((Field it) -> LAST.indexOf(it.name()))
            .thenComparing(it -> !it.required()));
    return fields;
  }

  private Field field(String name, JsonNode given, boolean required) {
    JsonNode schema = described.resolved(notNull(given));
    List<String> codes = codes(schema.path("enum"));
    Kind kind = kind(name, schema, codes);
    Field field = Field.of(name, kind, required).withMaxLength(schema.path("maxLength").asInt(0));
    return switch (kind) {
      case CHOICE -> field.withOptions(codes);
      case CHOICES ->
          field.withOptions(
              name.equals("types") ? EventTypes.all() : codes(schema.at("/items/enum")));
      case GROUP -> field.withInner(group(name, schema));
      case ROWS -> field.withInner(fields(described.resolved(schema.path("items"))));
      default -> field;
    };
  }

  /** A map has a field for each name that it can have. */
  private List<Field> group(String name, JsonNode schema) {
    return name.equals("weights")
        ? FieldKinds.DIMENSIONS.stream().map(it -> Field.of(it, Kind.NUMBER, false)).toList()
        : fields(schema);
  }

  /** What may be null is what it otherwise is. */
  private static JsonNode notNull(JsonNode schema) {
    return schema
        .path("anyOf")
        .valueStream()
        .filter(it -> !it.path("type").asString("").equals("null"))
        .findFirst()
        .orElse(schema);
  }

  private static List<String> codes(JsonNode values) {
    return values.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
  }

  private Kind kind(String name, JsonNode schema, List<String> codes) {
    if (!codes.isEmpty()) {
      return Kind.CHOICE;
    }
    return FieldKinds.of(operationId, name)
        .orElseGet(
            () ->
                switch (type(schema)) {
                  case "array" -> ofArray(name, schema);
                  case "object" -> Kind.GROUP;
                  case "integer", "number" -> Kind.NUMBER;
                  case "boolean" -> Kind.YES_NO;
                  case "string" -> ofText(schema.path("format").asString(""), Kind.TEXT);
                  default -> Kind.ANY;
                });
  }

  private Kind ofArray(String name, JsonNode schema) {
    JsonNode items = described.resolved(schema.path("items"));
    if (items.has("properties")) {
      return Kind.ROWS;
    }
    if (items.has("enum") || name.equals("types")) {
      return Kind.CHOICES;
    }
    return items.path("format").asString("").equals("date") ? Kind.DATES : Kind.LINES;
  }

  private static Kind ofText(String format, Kind otherwise) {
    return switch (format) {
      case "date" -> Kind.DATE;
      case "date-time" -> Kind.MOMENT;
      default -> otherwise;
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(it -> it.asString(""))
            .filter(it -> !it.equals("null"))
            .findFirst()
            .orElse("")
        : type.asString("");
  }
}
