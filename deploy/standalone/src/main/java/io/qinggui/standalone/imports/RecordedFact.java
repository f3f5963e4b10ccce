package io.qinggui.standalone.imports;

import tools.jackson.databind.JsonNode;

/**
 * A fact as a history shows it.
 *
 * @param type of its event, without version
 * @param date its legal date, empty when it has none
 * @param withdrawn whether it does not count any more
 * @param data its stored fields
 */
record RecordedFact(String id, String type, String date, boolean withdrawn, JsonNode data) {

  static RecordedFact of(JsonNode item) {
    return new RecordedFact(
        item.path("id").asString(""),
        item.path("type").asString(""),
        item.path("legalDate").asString(""),
        item.has("withdrawnBy"),
        item.path("data"));
  }

  /** Whether a field says this; of a list, whether one of its values does. */
  boolean says(String field, String text) {
    JsonNode value = data.path(field);
    return value.isArray()
        ? value.valueStream().anyMatch(each -> each.asString("").equals(text))
        : value.isValueNode() && value.asString("").equals(text);
  }

  /** For a reader who has to choose. */
  String described() {
    return date.isEmpty() ? id : id + " (" + date + ")";
  }
}
