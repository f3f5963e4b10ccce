package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qinggui.platform.testkit.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documentation is open to everybody. */
class DocsTest {

  @BeforeEach
  void fresh() {
    RunningGateway.reset();
  }

  @Test
  void the_landing_page_shows_the_way() {
    Answer answer = get("/");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("documentation").stringValue()).isEqualTo("/api/docs");
    assertThat(get("/actuator/health").status()).isEqualTo(200);
  }

  @Test
  void the_documentation_is_shown_for_all_services() {
    Answer redirect = get("/api/docs");
    assertThat(redirect.status()).isEqualTo(302);
    Answer page = get(redirect.header("Location"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("swagger-ui");
    assertThat(get("/api/docs/").header("Location")).isEqualTo("/api/docs");
    Answer config = get("/api/docs/openapi/gateway/swagger-config");
    assertThat(config.json().path("urls"))
        .extracting(each -> each.path("name").stringValue(), each -> each.path("url").stringValue())
        .containsExactlyInAnyOrder(
            tuple("operator", "/api/docs/openapi/operator"),
            tuple("license", "/api/docs/openapi/license"),
            tuple("inspection", "/api/docs/openapi/inspection"),
            tuple("notification", "/api/docs/openapi/notification"),
            tuple("gateway", "/api/docs/openapi/gateway"));
    assertThat(get("/api/docs/openapi/license").json().path("service").stringValue())
        .isEqualTo("license");
    assertThat(get("/api/docs/openapi/gateway").body())
        .contains("/api/v1/operators/{operatorId}/history");
  }

  @Test
  void the_events_are_described() {
    Answer events = get("/api/docs/asyncapi.json");

    assertThat(events.status()).isEqualTo(200);
    assertThat(events.header("Content-Type")).startsWith("application/json");
    assertThat(events.json().path("asyncapi").stringValue()).startsWith("3.");
    assertThat(events.json().at("/channels/license/address").stringValue())
        .isEqualTo("qinggui.license");
  }

  @Test
  void one_document_has_it_all() {
    Answer whole = get("/api/docs/openapi.json");

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.json().at("/openapi").stringValue()).startsWith("3.1");
    assertThat(
            whole
                .json()
                .at("/paths/~1api~1v1~1operators~1{operatorId}~1history/get/operationId")
                .stringValue())
        .isEqualTo("getOperatorsHistory");
    assertThat(whole.json().at("/paths/~1oauth2~1token/post").isObject()).isTrue();
  }
}
