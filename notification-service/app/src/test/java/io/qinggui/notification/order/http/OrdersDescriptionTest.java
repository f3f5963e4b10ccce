package io.qinggui.notification.order.http;

import static io.qinggui.notification.NotificationService.API;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrdersDescriptionTest {

  private final JsonNode description = API.get("", "/v3/api-docs").json();

  @Test
  void every_operation_is_described() {
    assertThat(description.path("paths").propertyNames())
        .contains(
            "/api/v1/orders",
            "/api/v1/orders/{orderId}",
            "/api/v1/orders/{orderId}/acknowledgement",
            "/api/v1/orders/acknowledgements");
  }

  @Test
  void each_of_many_acknowledgements_is_described_as_one_that_names_its_order() {
    JsonNode schemas = description.path("components").path("schemas");
    JsonNode many =
        schemas.path("AcknowledgementBodiesAnswers").path("properties").path("acknowledgements");
    assertThat(many.path("items").path("$ref").asString()).endsWith("OrderAnswer");
    assertThat(schemas.path("AcknowledgementBodiesOrderAnswer").path("properties").propertyNames())
        .containsExactlyInAnyOrder("orderId", "acknowledgedOn", "action", "remark");
    assertThat(many.path("maxItems").asInt()).isEqualTo(1000);
  }
}
