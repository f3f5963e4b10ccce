package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A service costs a name, an address and its paths. */
class FurtherServiceTest {

  private static final String OPERATOR_PATH = "/api/v1/operators/91330106673959654P";
  private static final StubService SHIP = new StubService("ship");
  private static ConfigurableApplicationContext gateway;

  @BeforeAll
  static void start() {
    gateway =
        RunningGateway.start(
            "--qinggui.gateway.services.ship=" + SHIP.address(),
            "--qinggui.gateway.paths.ship=/ships/**, /operators/{operatorId}/ships/**");
  }

  @AfterAll
  static void stop() {
    gateway.close();
    SHIP.kill();
  }

  @BeforeEach
  void fresh() {
    RunningGateway.reset();
    SHIP.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/ships, ship",
    "/api/v1/ships/7/crew, ship",
    "/api/v1/operators/91330106673959654P/ships/7, ship",
    "/api/v1/operators/91330106673959654P/ship, operator",
    "/api/v1/operators/91330106673959654P/standing, license",
    "/api/v1/admin/ship/parked, ship",
    "/api/docs/openapi/ship, ship",
  })
  void its_paths_reach_it(String path, String service) {
    assertThat(get(path).json().path("service").stringValue()).isEqualTo(service);
  }

  @Test
  void its_events_are_part_of_the_history() {
    OPERATOR.answerWith(new StubHistory("operator", List.of(1L, 4L)));
    LICENSE.answerWith(new StubHistory("license", List.of(2L)));
    INSPECTION.answerWith(new StubHistory("inspection", List.of()));
    NOTIFICATION.answerWith(new StubHistory("notification", List.of()));
    SHIP.answerWith(new StubHistory("ship", List.of(3L)));
    assertThat(get(OPERATOR_PATH + "/history").json().path("items").findValuesAsString("ledger"))
        .containsExactly("operator", "license", "ship", "operator");
  }

  @Test
  void its_description_is_shown() {
    assertThat(
            get("/api/docs/openapi/gateway/swagger-config")
                .json()
                .path("urls")
                .findValuesAsString("name"))
        .containsExactlyInAnyOrder(
            "operator", "license", "inspection", "notification", "ship", "gateway");
  }

  @Test
  void its_outage_is_its_own() {
    SHIP.kill();
    assertThat(get("/api/v1/ships").problem()).isEqualTo("503 service-unavailable ship");
    assertThat(get("/api/v1/cases").status()).isEqualTo(200);
  }

  private static Answer get(String path) {
    return Api.of(gateway).get("", path);
  }
}
