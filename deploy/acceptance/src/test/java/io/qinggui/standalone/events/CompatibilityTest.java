package io.qinggui.standalone.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CompatibilityTest {

  private static final String DOCUMENT =
      """
      {"channels": {"operator": {"address": "qinggui.operator", "messages": {"a.v1": {}}}},
       "components": {
         "messages": {"a.v1": {"payload": {"$ref": "#/components/schemas/A"}}},
         "schemas": {"A": {"type": "object", "required": ["id", "kinds"], "properties": {
           "id": {"type": "string"},
           "on": {"type": ["string", "null"], "format": "date"},
           "kind": {"type": "string", "enum": ["X", "Y"]},
           "kinds": {"type": "array", "items": {"type": "string"}}}}}}}
      """;

  private static final String FIELDS = "/components/schemas/A/properties";

  @Test
  void what_is_added_breaks_nothing() {
    assertThat(broken(it -> it.withObject(FIELDS).putObject("more").put("type", "integer")))
        .isEmpty();
    assertThat(broken(it -> it.withArray(FIELDS + "/kind/enum").add("Z"))).isEmpty();
    assertThat(broken(it -> it.withArray("/components/schemas/A/required").add("kind"))).isEmpty();
    assertThat(
            broken(
                it -> {
                  it.withObject("/channels/operator/messages").putObject("b.v1");
                  it.withObject("/components/messages").putObject("b.v1");
                  it.withObject("/components/schemas").putObject("B");
                }))
        .isEmpty();
  }

  @Test
  void what_is_taken_away_breaks_consumers() {
    assertThat(broken(it -> it.withObject(FIELDS).remove("on"))).hasSize(1);
    assertThat(broken(it -> it.withArray(FIELDS + "/kind/enum").remove(0))).hasSize(1);
    assertThat(broken(it -> it.withObject("/channels/operator/messages").remove("a.v1")))
        .hasSize(1);
    assertThat(broken(it -> it.withObject("/channels").remove("operator"))).hasSize(2);
    assertThat(broken(it -> it.withObject("/components/schemas").remove("A"))).hasSize(1);
  }

  @Test
  void what_is_changed_breaks_consumers() {
    assertThat(broken(it -> it.withObject(FIELDS + "/id").put("type", "integer"))).hasSize(1);
    assertThat(broken(it -> it.withObject(FIELDS + "/on").put("format", "date-time"))).hasSize(1);
    assertThat(broken(it -> it.withObject(FIELDS + "/kinds/items").put("type", "integer")))
        .hasSize(1);
    assertThat(broken(it -> it.withObject("/channels/operator").put("address", "another")))
        .hasSize(1);
  }

  @Test
  void a_field_that_was_always_there_stays_and_a_new_one_may_be_absent() {
    assertThat(broken(it -> it.withArray("/components/schemas/A/required").remove(0))).hasSize(1);
    assertThat(
            broken(
                it -> {
                  it.withObject(FIELDS).putObject("more").put("type", "string");
                  it.withArray("/components/schemas/A/required").add("more");
                }))
        .hasSize(1);
  }

  private static List<String> broken(Consumer<ObjectNode> change) {
    JsonNode before = JsonMapper.shared().readTree(DOCUMENT);
    ObjectNode after = (ObjectNode) before.deepCopy();
    change.accept(after);
    return Compatibility.broken(before, after);
  }
}
