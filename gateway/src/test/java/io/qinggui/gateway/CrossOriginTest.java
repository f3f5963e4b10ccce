package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What a browser is told about pages of other origins. */
class CrossOriginTest {

  private static final String DESK = "https://desk.example";
  private static final String LICENSES = "/api/v1/licenses/B1-20150837";
  private static final ConfigurableApplicationContext GATEWAY =
      RunningGateway.start("--qinggui.gateway.cors.origins=" + DESK + ",https://other.example");
  private static final Api OPEN = Api.of(GATEWAY);

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @BeforeEach
  void fresh() {
    RunningGateway.reset();
    LICENSE.answerWith(
        exchange -> {
          if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.getResponseHeaders().set("Allow", "GET,HEAD,OPTIONS");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          } else {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            StubService.send(exchange, 200, "application/json", "{}");
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"OPTIONS", "GET", "POST"})
  void without_configuration_nobody_is_told_anything(String method) {
    Answer answer = ask(RunningGateway.API, method, LICENSES, DESK, "GET");
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  @Test
  void a_preflight_tells_the_methods_of_that_very_path() {
    Answer answer = ask(OPEN, "OPTIONS", LICENSES, DESK, "GET");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
    assertThat(list(answer, "Access-Control-Allow-Methods"))
        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(String.join(",", answer.headers().allValues("Vary"))).contains("Origin");
    assertThat(LICENSE.last().method()).isEqualTo("OPTIONS");
    assertThat(LICENSE.last().header("Origin")).isEmpty();
  }

  @Test
  void a_method_that_the_path_does_not_have_is_not_allowed() {
    Answer answer = ask(OPEN, "OPTIONS", LICENSES, DESK, "DELETE");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Access-Control-Allow-Methods")).isEmpty();
  }

  @Test
  void what_the_gateway_answers_itself_has_its_methods_too() {
    Answer history = ask(OPEN, "OPTIONS", "/api/v1/operators/x/history", DESK, "GET");
    assertThat(list(history, "Access-Control-Allow-Methods"))
        .contains("GET")
        .doesNotContain("POST");
    Answer linked = ask(OPEN, "OPTIONS", "/api/v1/cases/c-1/linked", DESK, "GET");
    assertThat(list(linked, "Access-Control-Allow-Methods")).contains("GET").doesNotContain("POST");
    Answer nowhere = ask(OPEN, "OPTIONS", "/api/v1/nowhere", DESK, "GET");
    assertThat(nowhere.problem()).isEqualTo("404 no-such-path");
    assertThat(nowhere.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(nowhere.header("Allow")).isEmpty();
  }

  @Test
  void the_headers_that_requests_have_are_allowed_and_no_others() {
    Answer answer =
        ask(
            OPEN,
            "OPTIONS",
            LICENSES,
            DESK,
            "GET",
            "Access-Control-Request-Headers",
            "authorization,content-type,accept,accept-language,idempotency-key,if-match,"
                + "if-none-match,min-ledger-position,last-event-id,traceparent,x-other");
    assertThat(list(answer, "Access-Control-Allow-Headers"))
        .containsExactlyInAnyOrder(
            "authorization",
            "content-type",
            "accept",
            "accept-language",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "min-ledger-position",
            "last-event-id",
            "traceparent");
  }

  @Test
  void a_page_may_read_what_an_answer_says_in_headers() {
    Answer answer = ask(OPEN, "GET", LICENSES, DESK, "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
    assertThat(list(answer, "Access-Control-Expose-Headers"))
        .contains(
            "ETag",
            "Location",
            "Ledger-Position",
            "Link",
            "Retry-After",
            "Known-At",
            "Idempotency-Replayed");
  }

  @Test
  void refusals_can_be_read_too() {
    OPERATOR.kill();
    Answer answer = ask(OPEN, "GET", "/api/v1/operators/x", DESK, "");
    assertThat(answer.problem()).isEqualTo("503 service-unavailable operator");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://desk.example",
        "https://desk.example.evil",
        "null"
      })
  void other_origins_are_told_nothing(String origin) {
    for (String method : List.of("OPTIONS", "GET")) {
      Answer answer = ask(OPEN, method, LICENSES, origin, "GET");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control-"));
      assertThat(String.join(",", answer.headers().allValues("Vary"))).contains("Origin");
    }
  }

  private static Answer ask(
      Api api, String method, String path, String origin, String wanted, String... more) {
    Api from = api.with("Origin", origin).with(more);
    return (wanted.isEmpty() ? from : from.with("Access-Control-Request-Method", wanted))
        .send("", method, path, BodyPublishers.noBody());
  }

  private static List<String> list(Answer answer, String header) {
    return Arrays.stream(String.join(",", answer.headers().allValues(header)).split(","))
        .map(String::strip)
        .toList();
  }
}
