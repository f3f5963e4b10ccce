package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.API;
import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.get;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static io.qinggui.platform.web.sample.SampleService.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Who may come in, and who may do what. */
class CallersTest {

  private static final String PATH = "/api/v1/depots";

  @Test
  void nobody_comes_in_without_a_token() {
    Answer answer = API.get("", "/api/v1/numbers");
    assertThat(answer.problem()).isEqualTo("401 unauthenticated");
    assertThat(answer.isProblem()).isTrue();
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(API.get("", "/api/v1/nowhere").status()).isEqualTo(401);
  }

  @Test
  void a_bad_token_is_refused() {
    for (String token : new String[] {"x", "a.b.c", Tokens.forged()}) {
      Answer answer = get("/api/v1/numbers", "Authorization", Tokens.bearer(token));
      assertThat(answer.problem()).isEqualTo("401 invalid-token");
      assertThat(answer.isProblem()).isTrue();
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }
    assertThat(get("/api/v1/numbers", "Authorization", "Basic bWlpdDpkZW1v").status())
        .isEqualTo(401);
  }

  @Test
  void a_scheme_that_is_not_supported_is_no_token() {
    Answer answer =
        get("/api/v1/numbers", "Authorization", "DPoP " + Tokens.miit(), "DPoP", Tokens.miit());
    assertThat(answer.problem()).isEqualTo("401 unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void an_expired_token_is_told_from_a_bad_one() {
    Answer answer = get("/api/v1/numbers", "Authorization", Tokens.bearer(Tokens.expired()));
    assertThat(answer.problem()).isEqualTo("401 token-expired");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
  }

  @Test
  void who_has_no_role_is_told_so() {
    Answer answer = postAs(Tokens.withoutRole());
    assertThat(answer.problem()).isEqualTo("403 no-known-role");
    assertThat(answer.isProblem()).isTrue();
    assertThat(answer.text("claims")).isEqualTo("roles");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
  }

  @Test
  void health_and_description_are_open() {
    assertThat(API.get("", "/actuator/health").status()).isEqualTo(200);
    Answer description = API.get("", "/v3/api-docs");
    assertThat(description.status()).isEqualTo(200);
    assertThat(API.get("", "/actuator/env").status()).isEqualTo(401);
  }

  @Test
  void which_methods_a_path_has_is_told_without_a_token() {
    Answer depots = API.send("", "OPTIONS", PATH, BodyPublishers.noBody());
    assertThat(depots.status()).isEqualTo(200);
    assertThat(depots.header("Allow")).contains("POST").doesNotContain("GET", "DELETE");
    assertThat(API.send("", "OPTIONS", "/api/v1/nowhere", BodyPublishers.noBody()).problem())
        .isEqualTo("404 no-such-path");
  }

  @Test
  void health_has_the_parts_that_it_has() {
    assertThat(API.get("", "/actuator/health/liveness").status()).isEqualTo(200);
    Answer other = API.get("", "/actuator/health/x");
    assertThat(other.problem()).isEqualTo("404 no-such-path");
    assertThat(other.isProblem()).isTrue();
  }

  @Test
  void an_administration_acts_in_its_province_only() {
    assertThat(postAs(Tokens.administration("33")).status()).isEqualTo(201);
    assertThat(postAs(Tokens.administration("11")).problem()).isEqualTo("403 forbidden");
  }

  @Test
  void nobody_else_writes_there() {
    for (String token : new String[] {Tokens.auditor(), Tokens.evaluator(), Tokens.operator("x")}) {
      assertThat(postAs(token).problem()).isEqualTo("403 forbidden");
    }
  }

  @Test
  void an_operator_reads_about_itself_only() {
    String operator = newOperator();
    post(PATH, depot(operator));
    assertThat(readAs(Tokens.operator(operator), operator).status()).isEqualTo(200);
    assertThat(readAs(Tokens.operator(newOperator()), operator).status()).isEqualTo(403);
    assertThat(readAs(Tokens.auditor(), operator).status()).isEqualTo(200);
    assertThat(readAs(Tokens.withoutRole(), operator).status()).isEqualTo(403);
  }

  private static Answer readAs(String token, String operator) {
    return get(PATH + "/" + operator, "Authorization", Tokens.bearer(token));
  }

  private static Answer postAs(String token) {
    return post(PATH, depot(newOperator()), "Authorization", Tokens.bearer(token));
  }
}
