package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.API;
import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.TOKEN;
import static io.qinggui.gateway.RunningGateway.get;
import static io.qinggui.gateway.RunningGateway.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each path reaches its service, unchanged. */
class RoutingTest {

  private static final String ID = "91330106673959654P";

  @BeforeEach
  void fresh() {
    RunningGateway.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/operators, operator",
    "/api/v1/operators/91330106673959654P, operator",
    "/api/v1/operators/91330106673959654P/service-reports, operator",
    "/api/v1/operators/91330106673959654P/credit-records/c-1/removal, operator",
    "/api/v1/operators/91330106673959654P/standing, license",
    "/api/v1/licenses, license",
    "/api/v1/licenses/B1-20150837/commitments, license",
    "/api/v1/rulebook, license",
    "/api/v1/rulebook/amendments, license",
    "/api/v1/decisions, license",
    "/api/v1/decisions/batch, license",
    "/api/v1/exits, license",
    "/api/v1/annual-checks, inspection",
    "/api/v1/cases, inspection",
    "/api/v1/cases/c-1/confirmation, inspection",
    "/oauth2/token, token",
    "/.well-known/openid-configuration, token",
    "/log/operator/checkpoint, operator",
    "/log/license/tile/0/x001/067.p/5, license",
    "/log/inspection/tile/entries/000, inspection",
    "/log/notification/keys, notification",
    "/api/v1/ledgers/license/events/e-1/proof.tlog-proof, license",
    "/api/v1/ledgers/inspection/consistency, inspection",
    "/api/v1/admin/operator/parked, operator",
    "/api/v1/admin/license/parked, license",
    "/api/v1/admin/inspection/progress, inspection",
    "/api/docs/openapi/license, license",
  })
  void a_path_belongs_to_a_service(String path, String service) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("service").stringValue()).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/moons",
        "/api/v2/operators",
        "/api/v1/admin/moon/parked",
        "/x",
        "/log",
        "/log/moon/checkpoint",
        "/oauth2/introspect"
      })
  void another_path_is_a_problem_document(String path) {
    assertThat(get(path).problem()).isEqualTo("404 no-such-path");
  }

  @Test
  void a_request_arrives_as_it_was_sent() {
    String path = "/api/v1/licenses/%E4%BA%ACB1-20140026/commitments?dryRun=true&x=%2B%20%E4%BA%AC";
    post(
        path,
        "{\"track\": \"服务\"}",
        "Authorization",
        "Bearer t",
        "Idempotency-Key",
        "k",
        "If-Match",
        "\"3\"",
        "Accept-Language",
        "en",
        "Min-Ledger-Position",
        "operator:3");
    StubService.Received seen = LICENSE.last();
    assertThat(seen.method()).isEqualTo("POST");
    assertThat(seen.target()).isEqualTo(path);
    assertThat(seen.body()).isEqualTo("{\"track\": \"服务\"}");
    assertThat(seen.header("Content-Type")).isEqualTo("application/json");
    assertThat(seen.header("Authorization")).isEqualTo("Bearer t");
    assertThat(seen.header("Idempotency-Key")).isEqualTo("k");
    assertThat(seen.header("If-Match")).isEqualTo("\"3\"");
    assertThat(seen.header("Accept-Language")).isEqualTo("en");
    assertThat(seen.header("Min-Ledger-Position")).isEqualTo("operator:3");
  }

  @Test
  void an_answer_arrives_as_it_was_given() {
    Answer answer = get("/api/v1/operators/" + ID);
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.header("Ledger-Position")).isEqualTo("operator:41");
    assertThat(answer.header("Location")).isEqualTo("/api/v1/somewhere");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void a_services_own_problem_is_passed_on() {
    OPERATOR.answerWith(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "1");
          StubService.send(
              exchange, 503, "application/problem+json", "{\"code\":\"not-yet-available\"}");
        });
    Answer answer = get("/api/v1/operators/" + ID);
    assertThat(answer.problem()).isEqualTo("503 not-yet-available");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void a_service_is_told_who_called_and_not_what_the_caller_claims() {
    get("/api/v1/operators", "X-Forwarded-For", "8.8.8.8", "Forwarded", "for=8.8.8.8");
    assertThat(OPERATOR.last().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(OPERATOR.last().header("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(OPERATOR.last().header("Forwarded")).isEmpty();
  }

  @Test
  void an_administrators_path_loses_the_services_name() {
    post("/api/v1/admin/license/parked/sweep/OP-0000000000000001/rerun", "");
    assertThat(LICENSE.last().target())
        .isEqualTo("/api/v1/admin/parked/sweep/OP-0000000000000001/rerun");
    get("/api/docs/openapi/license");
    assertThat(LICENSE.last().target()).isEqualTo("/v3/api-docs");
  }

  @Test
  void a_form_arrives_at_the_token_service() {
    String form = "grant_type=client_credentials&operator_id=" + ID;
    post("/oauth2/token", form, "Content-Type", "application/x-www-form-urlencoded");
    assertThat(TOKEN.last().body()).isEqualTo(form);
    assertThat(TOKEN.last().target()).isEqualTo("/oauth2/token");
  }

  @Test
  void a_large_body_does_not_pass() {
    Answer answer = post("/api/v1/operators", "x".repeat(1 << 20));
    assertThat(answer.problem()).isEqualTo("413 body-too-large");
    assertThat(OPERATOR.received()).isEmpty();
  }

  @Test
  void a_slash_at_the_end_is_for_the_service_to_judge_and_none_of_the_gateways_own_paths() {
    get("/api/v1/operators/");
    assertThat(OPERATOR.last().target()).isEqualTo("/api/v1/operators/");
    assertThat(get("/oauth2/token/").problem()).isEqualTo("404 no-such-path");
    assertThat(get("/api/v1/deadlines-of-nobody/").problem()).isEqualTo("404 no-such-path");
  }

  @Test
  void a_refused_token_is_answered_as_the_services_answer() {
    for (StubService service : List.of(INSPECTION, LICENSE, NOTIFICATION, OPERATOR)) {
      service.answerWith(
          exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            StubService.send(
                exchange, 401, "application/problem+json", "{\"code\":\"token-expired\"}");
          });
    }
    for (String path : List.of("/api/v1/operators", "/api/v1/operators/" + ID + "/history")) {
      Answer answer = get(path, "Authorization", "Bearer t");
      assertThat(answer.problem()).isEqualTo("401 token-expired");
      assertThat(answer.headers().allValues("WWW-Authenticate"))
          .containsExactly("Bearer error=\"invalid_token\"");
    }
  }

  @Test
  void a_large_answer_passes() {
    String large = "\"" + "x".repeat(5 << 20) + "\"";
    OPERATOR.answerWith(exchange -> StubService.send(exchange, 200, "application/json", large));
    assertThat(get("/api/v1/operators").body()).isEqualTo(large);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/operators/a%00b",
        "/api/v1/operators/%2e%2e/x",
        "/api/v1/operators//x",
        "/api/v1/licenses/%zz",
        "/api/v1/licenses/%E4%B8",
        "/api/v1/licenses?x=%zz",
        "/api/v1/licenses?x=%E4%B8",
        "/api/v1/licenses?x=%0a",
        "/api/v1/licenses/a<b",
        "/api/v1/licenses/{x}?y={z}",
        "/api/v1/licenses/%7Bx%7D?y=%7Bz%7D&z",
        "/api/v1/licenses/a|b?c=|^`",
        "/api/v1/admin/license/parked/%7B%22$ne%22:null%7D/x/rerun",
        "/api/v1/admin/license/{x}?y={z}",
        "/api/v1/admin/license/%7Bx%7D?y=%7Bz%7D&z=%zz",
        "/api/v1/admin/license/a|b?c=|^`",
        "/api/v1/%61dmin/license/parked",
        "/api/v1/admin/license/progress?x='%20or%20'1'='1&y=eyJhIjoxfQ==",
      })
  void a_hostile_address_is_no_failure_of_ours(String address) {
    String answer = API.raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (200|4\\d\\d) .*");
    assertThat(answer).containsAnyOf("\"service\":\"license\"", "application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "Idempotency-Key, caf\u00e9, malformed-idempotency-key",
    "Idempotency-Key, \u00e6\u00b8\u0085, malformed-idempotency-key",
    "If-Match, \"\u00e9\", malformed-if-match",
    "If-None-Match, \"\u00e9\", malformed-if-none-match",
    "Min-Ledger-Position, \u00e9:1, malformed-ledger-position",
  })
  void a_header_that_would_arrive_altered_is_refused(String name, String value, String code) {
    String answer =
        API.raw(
            "POST /api/v1/operators HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s: %s\r\n\r\n"
                .formatted(name, value));
    assertThat(answer).startsWith("HTTP/1.1 422").contains("\"code\":\"" + code + "\"");
    assertThat(OPERATOR.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 30\r\n\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
      })
  void a_body_that_breaks_off_is_no_outage(String rest) {
    for (int i = 0; i < 10; i++) {
      String answer =
          API.raw("POST /api/v1/operators HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + rest);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
    assertThat(get("/api/v1/operators").status()).isEqualTo(200);
  }

  @Test
  void a_request_without_a_version_takes_no_head_from_the_next_answer() {
    String versionless = API.raw("GET /\r\n");
    String unreadable =
        API.raw(
            "POST /api/v1/decisions/batch?a[]=%zz HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Connection: close\r\n\r\n");

    assertThat(versionless).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(unreadable).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }
}
