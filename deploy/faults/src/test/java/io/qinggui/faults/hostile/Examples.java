package io.qinggui.faults.hostile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Valid values, made of what the schemas say: the required fields, the first choice, the least
 * number, a text of its own. Dates go up, so that what is filed later happens later. What no schema
 * says stands here, by the name of a field. All of it concerns province 33.
 */
final class Examples {

  /** More than the longest notice that anybody has to be given, which is 30 days. */
  private static final int DAYS = 31;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Codes, and choices of which the first one needs a field that is not always required. */
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("province", "33"),
          Map.entry("provinces", "33"),
          Map.entry("issuer", "33"),
          Map.entry("addressee", "33"),
          Map.entry("listedBy", "MIIT"),
          Map.entry("party", "33"),
          Map.entry("reporter", "33"),
          Map.entry("track", "COMPLIANCE"),
          Map.entry("grantedOn", "2014-05-20"),
          Map.entry("validUntil", "2029-05-19"),
          Map.entry("types", "io.qinggui.license.standing-changed.v1"),
          Map.entry("url", "https://hooks.example.cn/qinggui"));

  /** Places in the feed, as numbers. */
  private static final Set<String> POSITIONS = Set.of("from", "since");

  /** The administration that a complaint is referred to; dates have that name, too. */
  private static final JsonNode REFERRED_TO = NODES.stringNode("44");

  /** What becomes required by another field. */
  private static final Map<String, Set<String>> REQUIRED_TOO =
      Map.of(
          "question", Set.of("operatorId", "service", "province"),
          "submittedOn", Set.of("grants"),
          "purpose", Set.of("service"),
          "changedOn", Set.of("mbps"),
          "observedOn", Set.of("operatorId"),
          "kind", Set.of("url", "mode", "ordering"));

  /** The end of what a renewal adds to {@code validUntil}. */
  private static final JsonNode NEW_TERM = NODES.stringNode("2034-05-19");

  private static final String LAW = "{\"campaignEndsOn\": \"2019-03-31\"}";

  private final IntSupplier numbers;
  private final Function<String, String> ids;
  private LocalDate day = LocalDate.of(2017, 5, 1);

  /**
   * @param numbers unlike any that were given before
   * @param ids of what has to be there, by the name of the field; empty for other fields
   */
  Examples(IntSupplier numbers, Function<String, String> ids) {
    this.numbers = numbers;
    this.ids = ids;
  }

  /** A body. */
  JsonNode of(Schema schema) {
    return value("", schema);
  }

  private JsonNode value(String name, Schema schema) {
    if (POSITIONS.contains(name) && schema.format().isEmpty()) {
      return NODES.numberNode(1);
    }
    if (name.equals("to") && schema.type().equals("string") && schema.format().isEmpty()) {
      return REFERRED_TO;
    }
    String given = BY_NAME.getOrDefault(name, ids.apply(name));
    return switch (schema.type()) {
      case "object" -> name.equals("values") ? JSON.readTree(LAW) : object(schema);
      case "array" -> NODES.arrayNode().add(value(name, schema.items()));
      case "integer", "number" -> NODES.numberNode(schema.limit("minimum").orElse(1));
      case "boolean" -> NODES.booleanNode(false);
      default -> NODES.stringNode(given.isEmpty() ? text(schema) : given);
    };
  }

  private ObjectNode object(Schema schema) {
    ObjectNode object = NODES.objectNode();
    schema
        .properties()
        .forEach(
            (name, of) -> {
              if (schema.requires(name) || isRequiredToo(name, schema)) {
                object.set(name, isNewTerm(name, schema) ? NEW_TERM : value(name, of));
              }
            });
    if (object.isEmpty()) {
      // where nothing is required something stands all the same, so that it can be spoilt
      schema.properties().entrySet().stream()
          .findFirst()
          .ifPresent(it -> object.set(it.getKey(), value(it.getKey(), it.getValue())));
    }
    return object;
  }

  private static boolean isNewTerm(String name, Schema schema) {
    return name.equals("validUntil") && schema.requires("decidedOn");
  }

  private static boolean isRequiredToo(String name, Schema schema) {
    return REQUIRED_TOO.entrySet().stream()
        .anyMatch(it -> schema.requires(it.getKey()) && it.getValue().contains(name));
  }

  private String text(Schema schema) {
    List<String> choices = schema.choices();
    if (!choices.isEmpty()) {
      return choices.getFirst();
    }
    return switch (schema.format()) {
      case "date" -> nextDay().toString();
      case "date-time" -> nextDay() + "T00:00:00Z";
      default -> "文本" + numbers.getAsInt();
    };
  }

  private LocalDate nextDay() {
    day = day.plusDays(DAYS);
    return day;
  }
}
