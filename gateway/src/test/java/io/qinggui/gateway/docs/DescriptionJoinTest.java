package io.qinggui.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescriptionJoinTest {

  private static final String ANSWER =
      "/paths/~1a/get/responses/200/content/application~1json/schema/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void what_the_gateway_passes_on_is_described_by_its_service() {
    JsonNode whole =
        joined(answered("/a", "{}"), answered("/a", "{'$ref':'#/components/schemas/Page'}"));

    assertThat(whole.at(ANSWER + "$ref").asString()).isEqualTo("#/components/schemas/Page");
  }

  @Test
  void what_the_gateway_describes_itself_is_its_word() {
    JsonNode whole =
        joined(answered("/a", "{'type':'object'}"), answered("/a", "{'type':'array'}"));

    assertThat(whole.at(ANSWER + "type").asString()).isEqualTo("object");
  }

  @Test
  void what_is_described_alike_is_described_once() {
    JsonNode whole =
        joined(
            described("/a", "find", "Page", "{'type':'object'}"),
            described("/b", "find", "Page", "{'type':'object'}"));

    assertThat(whole.at("/components/schemas").propertyNames()).containsExactly("Page");
    assertThat(reference(whole, "/b")).isEqualTo("#/components/schemas/Page");
  }

  @Test
  void what_is_described_otherwise_under_one_name_gets_another() {
    JsonNode whole =
        joined(
            described("/a", "find", "Page", "{'type':'object'}"),
            described("/b", "find", "Page", "{'type':'array'}"));

    assertThat(reference(whole, "/a")).isEqualTo("#/components/schemas/Page");
    assertThat(reference(whole, "/b")).isEqualTo("#/components/schemas/TwoPage");
    assertThat(whole.at("/components/schemas/TwoPage/type").asString()).isEqualTo("array");
    assertThat(whole.at("/components/schemas/Page/type").asString()).isEqualTo("object");
  }

  @Test
  void what_refers_to_something_else_is_something_else() {
    String page = "'Page':{'properties':{'item':{'$ref':'#/components/schemas/Item'}}}";
    JsonNode whole =
        joined(
            "{'paths':{},'components':{'schemas':{" + page + ",'Item':{'type':'string'}}}}",
            "{'paths':{},'components':{'schemas':{" + page + ",'Item':{'type':'number'}}}}");

    assertThat(whole.at("/components/schemas").propertyNames())
        .containsExactlyInAnyOrder("Page", "Item", "TwoPage", "TwoItem");
    assertThat(whole.at("/components/schemas/TwoPage/properties/item/$ref").asString())
        .isEqualTo("#/components/schemas/TwoItem");
  }

  @Test
  void of_an_operation_that_two_have_the_first_counts() {
    JsonNode whole =
        joined(
            described("/a", "composed", "Page", "{'type':'object'}"),
            described("/a", "part", "Page", "{'type':'object'}"));

    assertThat(whole.at("/paths/~1a/get/operationId").asString()).isEqualTo("composed");
  }

  private static String reference(JsonNode whole, String path) {
    return whole
        .at("/paths/" + path.replace("/", "~1") + "/get/responses/200/schema/$ref")
        .asString();
  }

  private static String answered(String path, String schema) {
    return ("{'paths':{'%s':{'get':{'responses':{'200':{'content':"
            + "{'application/json':{'schema':%s}}}}}}}}")
        .formatted(path, schema);
  }

  private static String described(String path, String id, String schema, String content) {
    return ("{'paths':{'%s':{'get':{'operationId':'%s','responses':{'200':{'schema':"
            + "{'$ref':'#/components/schemas/%s'}}}}}},'components':{'schemas':{'%s':%s}}}")
        .formatted(path, id, schema, schema, content);
  }

  private static JsonNode joined(String one, String two) {
    return new DescriptionJoin(JSON.createObjectNode())
        .with("one", JSON.readTree(one.replace('\'', '"')))
        .with("two", JSON.readTree(two.replace('\'', '"')))
        .whole();
  }
}
