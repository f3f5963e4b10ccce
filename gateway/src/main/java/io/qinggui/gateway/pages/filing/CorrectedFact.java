package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was recorded, as the form by which it was filed has it. */
final class CorrectedFact {

  private static final String ROWS = "500";

  /** More than any history has. */
  private static final int MOST_PAGES = 20;

  /** By the field in the event, the one in the form, when it has another place. */
  private static final Map<String, String> MOVED =
      Map.of(
          "contactName", "contact.name",
          "contactPhone", "contact.phone",
          "leaderName", "leader.name",
          "leaderTitle", "leader.title",
          "responsibleName", "responsible.name",
          "responsibleTitle", "responsible.title");

  private CorrectedFact() {}

  /** An event in an operator's history. */
  static Optional<JsonNode> find(Visit visit, String operatorId, String eventId) {
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode history =
          visit.read(
              "/operators/{operatorId}/history",
              Map.of("limit", ROWS, "cursor", cursor),
              operatorId);
      for (JsonNode event : history.path("items").values()) {
        if (event.path("id").asString("").equals(eventId)) {
          return Optional.of(event);
        }
      }
      cursor = history.path("next").asString("");
      if (cursor.isEmpty()) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Its values, for all fields of the form. */
  static Entered entered(JsonNode event) {
    ObjectNode data = JsonMapper.shared().createObjectNode();
    event.path("data").forEachEntry((name, value) -> put(data, name, value));
    String type = event.path("type").asString("");
    outcome(type, event.path("data")).ifPresent(it -> data.put("outcome", it));
    renamed(data, type);
    Map<String, List<String>> texts = new LinkedHashMap<>();
    data.forEachEntry((name, value) -> flatten(name, value, texts));
    return new Entered(texts);
  }

  private static void put(ObjectNode data, String name, JsonNode value) {
    String[] place = MOVED.getOrDefault(name, name).split("\\.", 2);
    if (place.length == 1) {
      data.set(name, value);
    } else {
      data.withObject("/" + place[0]).set(place[1], value);
    }
  }

  /** What the interface calls an outcome, and events tell by their type or by yes and no. */
  private static Optional<String> outcome(String type, JsonNode data) {
    if (data.has("opened")) {
      return Optional.of(data.path("opened").asBoolean() ? "OPENED" : "NOT_OPENED");
    }
    if (data.has("passed")) {
      return Optional.of(data.path("passed").asBoolean() ? "PASSED" : "FAILED");
    }
    if (type.endsWith(".evaluation-passed")) {
      return Optional.of("PASSED");
    }
    return type.endsWith(".evaluation-failed") ? Optional.of("FAILED") : Optional.empty();
  }

  private static void renamed(ObjectNode data, String type) {
    if (type.endsWith(".complaint-received")) {
      ObjectNode about = data.withObject("/about");
      about.set("operatorId", data.path("operatorId"));
      about.set("name", data.path("name"));
      // it is sealed
      data.remove("complainant");
    } else if (type.endsWith(".self-check-submitted")) {
      ObjectNode period = data.withObject("/period");
      period.set("from", data.path("from"));
      period.set("to", data.path("to"));
    } else if (type.endsWith(".credit-evaluated")) {
      ArrayNode dimensions = data.withArray("dimensions");
      for (JsonNode score : data.path("scores").values()) {
        ObjectNode dimension = dimensions.addObject();
        dimension.set("name", score.path("dimension"));
        dimension.set("score", score.path("score"));
        dimension.set("basis", score.path("basis"));
      }
    } else if (type.endsWith(".credit-method-published")) {
      JsonNode weights = data.path("weights");
      ObjectNode byName = data.putObject("weights");
      for (JsonNode weight : weights.values()) {
        byName.set(weight.path("dimension").asString(""), weight.path("percent"));
      }
    }
  }

  private static void flatten(String path, JsonNode value, Map<String, List<String>> texts) {
    if (value.isObject()) {
      value.forEachEntry((name, each) -> flatten(Entered.join(path, name), each, texts));
    } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
      texts.put(Entered.count(path), List.of(String.valueOf(value.size())));
      for (int i = 0; i < value.size(); i++) {
        flatten(Entered.row(path, i), value.get(i), texts);
      }
    } else if (value.isArray()) {
      texts.put(path, value.valueStream().map(it -> it.asString("")).toList());
    } else if (!value.isNull() && !value.isMissingNode()) {
      texts.put(path, List.of(value.asString("")));
    }
  }
}
