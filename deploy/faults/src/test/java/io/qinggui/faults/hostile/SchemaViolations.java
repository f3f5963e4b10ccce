package io.qinggui.faults.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values that a schema rules out: each of its keywords is broken. */
final class SchemaViolations {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SchemaViolations() {}

  /**
   * A value that must be refused.
   *
   * @param keyword that it breaks
   * @param raw as it stands in JSON
   */
  record Violation(String keyword, String raw) {}

  /**
   * Of a value in a JSON document.
   *
   * @param value one that the schema allows, or none
   * @param required whether {@code null} breaks it, too
   */
  static List<Violation> of(Schema schema, JsonNode value, boolean required) {
    List<Violation> all = new ArrayList<>();
    if (schema.isOneOf()) {
      return all;
    }
    InvalidValues.notOfType(schema.type()).stream()
        .filter(raw -> required || !raw.equals("null"))
        .forEach(raw -> all.add(new Violation("type", raw)));
    choices(schema).forEach(it -> all.add(new Violation("enum", InvalidValues.quoted(it))));
    format(schema).forEach(it -> all.add(new Violation("format", InvalidValues.quoted(it))));
    pattern(schema).forEach(it -> all.add(new Violation("pattern", InvalidValues.quoted(it))));
    schema.limit("minimum").ifPresent(it -> all.add(new Violation("minimum", "" + (it - 1L))));
    schema.limit("maximum").ifPresent(it -> all.add(new Violation("maximum", "" + (it + 1L))));
    schema
        .limit("maxLength")
        .ifPresent(
            it -> all.add(new Violation("maxLength", InvalidValues.quoted("长".repeat(it + 1)))));
    schema.limit("minItems").ifPresent(it -> addItems("minItems", value, it - 1, all));
    schema.limit("maxItems").ifPresent(it -> addItems("maxItems", value, it + 1, all));
    return all;
  }

  /** Of a text in a path or a query; empty when any text would do. */
  static List<String> ofText(Schema schema) {
    List<String> all = new ArrayList<>(choices(schema));
    all.addAll(format(schema));
    if (schema.type().equals("integer")) {
      all.addAll(InvalidValues.NOT_INTEGER);
      schema.limit("maximum").ifPresent(it -> all.add("" + (it + 1L)));
    } else if (schema.type().equals("boolean")) {
      all.addAll(InvalidValues.NOT_BOOLEAN);
    }
    return all;
  }

  private static void addItems(String keyword, JsonNode value, int count, List<Violation> all) {
    if (count >= 0 && value.isArray() && !value.isEmpty()) {
      String items = (value.get(0) + ",").repeat(count);
      String list = items.isEmpty() ? "" : items.substring(0, items.length() - 1);
      all.add(new Violation(keyword, "[" + list + "]"));
    }
  }

  /** Nearly one of them, and none. */
  private static List<String> choices(Schema schema) {
    List<String> choices = schema.choices();
    if (choices.isEmpty()) {
      return List.of();
    }
    String one = choices.getFirst();
    return List.of("NONE", "0", one.toLowerCase(Locale.ROOT), one + " ", one + "2", "Ｉ" + one);
  }

  private static List<String> format(Schema schema) {
    return switch (schema.format()) {
      case "date" -> InvalidValues.IMPOSSIBLE_DATES;
      case "date-time" -> InvalidValues.IMPOSSIBLE_MOMENTS;
      default -> List.of();
    };
  }

  private static List<String> pattern(Schema schema) {
    return InvalidValues.INJECTIONS.stream().filter(it -> schema.forbids(unescaped(it))).toList();
  }

  private static String unescaped(String json) {
    return JSON.readTree(InvalidValues.quoted(json)).stringValue();
  }
}
