package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.description.ApiDescription;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

  private static final ApiDescription DESCRIBED =
      ApiDescription.parse(
          Api.json(
                  """
                  {'openapi': '3.1.0',
                   'paths': {
                     '/depots/{id}': {'get': {'responses': {
                       '200': {'content': {'application/json': {
                         'schema': {'$ref': '#/components/schemas/Depot'}}}},
                       '304': {}}}},
                     '/depots/first': {'get': {'responses': {'204': {}}}}},
                   'components': {'schemas': {'Depot': {
                     'type': 'object',
                     'required': ['name'],
                     'properties': {
                       'name': {'type': 'string'},
                       'closedOn': {'type': ['string', 'null'], 'format': 'date'}}}}}}
                  """)
              .getBytes(UTF_8));

  @Test
  void an_answer_as_described_contradicts_nothing() {
    assertThat(answered(200, "{'name': '一号', 'closedOn': null}")).isEmpty();
    assertThat(answered(200, "{'name': '一号'}")).isEmpty();
    assertThat(answered(304, "")).isEmpty();
  }

  @Test
  void what_is_missing_wrong_or_not_described_is_found() {
    assertThat(answered(200, "{}")).hasSize(1);
    assertThat(answered(200, "{'name': 1}")).hasSize(1);
    assertThat(answered(200, "{'name': '一号', 'size': 1}")).hasSize(1);
    assertThat(answered(200, "no JSON")).hasSize(1);
    assertThat(answered(201, "{'name': '一号'}")).hasSize(1);
  }

  @Test
  void another_type_of_a_body_is_found() {
    assertThat(DESCRIBED.contradictions("GET", "/depots/7", 200, "text/plain", new byte[1]))
        .hasSize(1);
  }

  @Test
  void a_path_is_matched_by_the_most_literal_template() {
    assertThat(DESCRIBED.contradictions("GET", "/depots/first", 204, "", new byte[0])).isEmpty();
    assertThat(DESCRIBED.contradictions("GET", "/depots/7", 204, "", new byte[0])).hasSize(1);
  }

  @Test
  void what_is_not_there_may_only_be_refused() {
    assertThat(DESCRIBED.contradictions("GET", "/nowhere", 404, "", new byte[0])).isEmpty();
    assertThat(DESCRIBED.contradictions("GET", "/nowhere", 200, "", new byte[0])).hasSize(1);
    assertThat(DESCRIBED.contradictions("POST", "/depots/7", 405, "", new byte[0])).isEmpty();
  }

  private static List<String> answered(int status, String body) {
    return DESCRIBED.contradictions(
        "GET", "/depots/7", status, "application/json", Api.json(body).getBytes(UTF_8));
  }
}
