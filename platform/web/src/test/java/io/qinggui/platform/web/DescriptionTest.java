package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.web.input.ValidLicenseNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI description tells the conventions. */
class DescriptionTest {

  private final JsonNode description = get("/v3/api-docs").json();

  @Test
  void a_write_has_its_headers_and_its_body() {
    JsonNode write = description.at("/paths/~1api~1v1~1depots/post");
    assertThat(names(write))
        .containsExactlyInAnyOrder(
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "dryRun",
            "Accept-Language",
            "Min-Ledger-Position");
    assertThat(write.at("/responses/201/headers").propertyNames())
        .containsExactlyInAnyOrder("Location", "ETag", "Ledger-Position", "Idempotency-Replayed");
    assertThat(schemaOf(write, "201")).endsWith("/DepotDepot");
    assertThat(schemaOf(write, "200")).endsWith("/DryRunAnswer");
    assertThat(write.at("/requestBody/content/application~1json/schema/$ref").stringValue())
        .endsWith("/DepotOpenDepot");
    assertThat(description.at("/components/schemas/DepotOpenDepot/properties").propertyNames())
        .contains("operatorId", "name", "since", "note");
    assertThat(strings(description.at("/components/schemas/DepotOpenDepot/required")))
        .contains("operatorId", "name")
        .doesNotContain("note");
  }

  @Test
  void what_may_be_null_says_so_and_what_is_always_there_is_required() {
    JsonNode depot = description.at("/components/schemas/DepotDepot");
    assertThat(strings(depot.path("required")))
        .contains("operatorId", "name")
        .doesNotContain("closedOn");
    assertThat(strings(depot.at("/properties/closedOn/type")))
        .containsExactlyInAnyOrder("string", "null");
    assertThat(depot.at("/properties/name/type").stringValue()).isEqualTo("string");
  }

  @Test
  void a_license_number_has_its_pattern() {
    assertThat(
            description
                .at("/components/schemas/DepotOpenDepot/properties/licenseNumber/pattern")
                .stringValue())
        .isEqualTo(ValidLicenseNumber.PATTERN);
  }

  @Test
  void operations_are_named_by_their_paths() {
    assertThat(description.at("/paths/~1api~1v1~1depots/post/operationId").stringValue())
        .isEqualTo("postDepots");
    assertThat(
            description.at("/paths/~1api~1v1~1depots~1{operatorId}/get/operationId").stringValue())
        .isEqualTo("getDepotsByOperatorId");
  }

  @Test
  void a_list_has_its_page() {
    assertThat(names(description.at("/paths/~1api~1v1~1numbers/get")))
        .contains("limit", "cursor", "service", "on");
    assertThat(names(description.at("/paths/~1api~1v1~1clocks/get")))
        .contains("validAt", "knownAt");
  }

  @Test
  void problems_are_described_once() {
    assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
        .contains("type", "title", "status", "detail", "code", "errors");
    assertThat(
            description
                .at(
                    "/paths/~1api~1v1~1depots/post/responses/422/content"
                        + "/application~1problem+json/schema/$ref")
                .stringValue())
        .endsWith("/Problem");
    assertThat(description.at("/components/securitySchemes/bearer/scheme").stringValue())
        .isEqualTo("bearer");
  }

  private static String schemaOf(JsonNode operation, String status) {
    return operation
        .at("/responses/" + status + "/content/application~1json/schema/$ref")
        .stringValue();
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  private static List<String> names(JsonNode operation) {
    return operation.path("parameters").findValuesAsString("name");
  }
}
