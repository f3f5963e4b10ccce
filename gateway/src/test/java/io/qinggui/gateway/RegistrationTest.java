package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A license is of an operator that the register of operators has. */
class RegistrationTest {

  private static final String LICENSES = "/api/v1/licenses";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String BODY =
      "{\"licenseNumber\": \"B1-20150837\", \"operatorId\": \"91330106673959654P\"}";

  @BeforeEach
  void fresh() {
    RunningGateway.reset();
  }

  @AfterEach
  void awake() {
    OPERATOR.revive();
  }

  @Test
  void of_a_registered_operator_it_goes_to_the_license_service_as_it_came() {
    Answer answer = post(LICENSES + "?dryRun=true", BODY, "Authorization", "Bearer mine");

    assertThat(answer.json().path("service").stringValue()).isEqualTo("license");
    assertThat(LICENSE.last().target()).isEqualTo(LICENSES + "?dryRun=true");
    assertThat(LICENSE.last().body()).isEqualTo(BODY);
    assertThat(OPERATOR.last().target()).isEqualTo("/api/v1/operators/91330106673959654P");
    assertThat(OPERATOR.last().header("Authorization")).isEqualTo("Bearer mine");
  }

  @Test
  void of_nobody_it_is_refused_as_the_register_says() {
    refuse(404, "operator-unknown");
    LICENSE.answerWith(
        exchange -> StubService.send(exchange, 404, "application/problem+json", "{}"));

    assertThat(post(LICENSES, BODY).problem()).isEqualTo("404 operator-unknown");
    assertThat(LICENSE.last().method()).isEqualTo("GET");
    assertThat(
            post(APPLICATIONS, "{\"kind\": \"NEW_LICENSE\", \"operatorId\": \"OP-1\"}").problem())
        .isEqualTo("404 operator-unknown");
  }

  @Test
  void one_that_is_registered_already_goes_on_whoever_holds_it() {
    refuse(404, "operator-unknown");

    assertThat(post(LICENSES, BODY).status()).isEqualTo(200);
    assertThat(LICENSE.last().method()).isEqualTo("POST");
  }

  @Test
  void applications_about_a_license_that_there_is_are_not_asked_about() {
    refuse(404, "operator-unknown");

    assertThat(post(APPLICATIONS, "{\"kind\": \"RENEWAL\", \"operatorId\": \"OP-1\"}").status())
        .isEqualTo(200);
  }

  @Test
  void
      what_the_register_may_not_tell_and_what_is_no_license_is_for_the_license_service_to_refuse() {
    refuse(403, "forbidden");
    assertThat(post(LICENSES, BODY).status()).isEqualTo(200);
    refuse(422, "invalid-operator-id");
    assertThat(post(LICENSES, BODY).status()).isEqualTo(200);
    assertThat(post(LICENSES, "not JSON").status()).isEqualTo(200);
  }

  @Test
  void a_license_that_nobody_registered_is_not_checked() {
    LICENSE.answerWith(
        exchange ->
            StubService.send(
                exchange, 404, "application/problem+json", "{\"code\":\"license-unknown\"}"));

    assertThat(post("/api/v1/annual-checks", BODY).problem()).isEqualTo("404 license-unknown");
  }

  @Test
  void while_the_register_is_away_licenses_are_registered() {
    OPERATOR.kill();

    assertThat(post(LICENSES, BODY).status()).isEqualTo(200);
    assertThat(LICENSE.last().body()).isEqualTo(BODY);
  }

  private static void refuse(int status, String code) {
    OPERATOR.answerWith(
        exchange ->
            StubService.send(
                exchange, status, "application/problem+json", "{\"code\":\"" + code + "\"}"));
  }
}
