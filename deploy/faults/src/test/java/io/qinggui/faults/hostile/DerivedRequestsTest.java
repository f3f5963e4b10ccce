package io.qinggui.faults.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.hostile.SchemaViolations.Violation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is made of a schema alone. */
class DerivedRequestsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode NOTHING = JSON.createObjectNode().path("nothing");

  private static final Schema COMMITMENT =
      schema(
          """
          {"type": "object", "required": ["track", "signedOn", "receivedOn", "places", "year"],
           "properties": {
             "track": {"type": "string", "enum": ["ONE", "TWO"]},
             "signedOn": {"type": "string", "format": "date"},
             "receivedOn": {"type": "string", "format": "date"},
             "places": {"type": "array", "maxItems": 2, "items": {"type": "string"}},
             "year": {"type": "integer", "minimum": 2000, "maximum": 2100},
             "number": {"type": "string", "pattern": "[A-Z]+"},
             "note": {"type": "string", "maxLength": 5}}}
          """);

  @Test
  void a_valid_body_has_what_is_required_and_dates_that_go_up() {
    AtomicInteger numbers = new AtomicInteger();
    JsonNode body = new Examples(numbers::incrementAndGet, field -> "").of(COMMITMENT);

    assertThat(body.propertyNames())
        .containsExactly("track", "signedOn", "receivedOn", "places", "year");
    assertThat(body.path("signedOn").asString()).isLessThan(body.path("receivedOn").asString());
    assertThat(body.path("year").asInt()).isEqualTo(2000);
  }

  @Test
  void every_keyword_of_a_schema_is_broken() {
    assertThat(keywords("track", "\"ONE\"")).contains("type", "enum");
    assertThat(keywords("signedOn", "\"2017-03-01\"")).contains("type", "format");
    assertThat(keywords("places", "[\"33\"]")).contains("type", "maxItems");
    assertThat(keywords("year", "2017")).contains("type", "minimum", "maximum");
    assertThat(keywords("number", "\"A\"")).contains("type", "pattern");
    assertThat(keywords("note", "\"x\"")).contains("type", "maxLength");
  }

  @Test
  void null_breaks_only_what_is_required() {
    assertThat(SchemaViolations.of(property("note"), NOTHING, false))
        .extracting(Violation::raw)
        .doesNotContain("null");
    assertThat(SchemaViolations.of(property("note"), NOTHING, true))
        .extracting(Violation::raw)
        .contains("null");
  }

  @Test
  void what_may_be_null_is_otherwise_what_it_is() {
    Schema list = schema("{\"type\": [\"array\", \"null\"], \"items\": {\"type\": \"string\"}}");
    Schema named =
        schema(
            "{\"anyOf\": [{\"type\": \"string\", \"enum\": [\"A\", null]}, {\"type\": \"null\"}]}");

    assertThat(list.type()).isEqualTo("array");
    assertThat(named.type()).isEqualTo("string");
    assertThat(named.isOneOf()).isFalse();
    assertThat(named.choices()).containsExactly("A");
  }

  @Test
  void fields_that_could_be_there_are_places_too_but_what_lies_in_an_open_object_is_none() {
    Schema open =
        schema(
            """
            {"type": "object", "properties": {
              "values": {"type": "object", "additionalProperties": {}},
              "note": {"type": "string"}}}
            """);
    JsonLocations locations = new JsonLocations("{\"values\": {\"any\": 1}}", open);

    assertThat(locations.all())
        .extracting(JsonLocations.Location::name)
        .containsExactly("values", "note");
    assertThat(locations.filled())
        .extracting(JsonLocations.Location::name)
        .containsExactly("values");
    assertThat(locations.with(locations.all().getLast(), "[]"))
        .isEqualTo("{\"values\":{\"any\":1},\"note\":[]}");
  }

  private static List<String> keywords(String property, String value) {
    return SchemaViolations.of(property(property), JSON.readTree(value), true).stream()
        .map(Violation::keyword)
        .distinct()
        .toList();
  }

  private static Schema property(String name) {
    return COMMITMENT.properties().getOrDefault(name, Schema.UNKNOWN);
  }

  private static Schema schema(String json) {
    return new Schema(JSON.readTree(json));
  }
}
