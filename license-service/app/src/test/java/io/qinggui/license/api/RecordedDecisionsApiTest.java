package io.qinggui.license.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.license.decision.http.RecordedDecisions;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is executed without the service is what the service answers, byte for byte. */
class RecordedDecisionsApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant YEAR = Instant.parse("2018-06-01T00:00:00Z");

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final RecordedDecisions recorded =
      new RecordedDecisions(service.bean(Ledger.class), EventCatalog.of(LicenseServiceEvent.class));

  @Test
  void every_kind_of_question_gets_the_bytes_that_the_service_answers() {
    String operator = register.operator();
    String carrier = register.carrier();
    String license = register.registered(operator, "2014-05-01", "2030-04-30", "IDC");
    register.running(operator, "CDN", "2016-01-01");
    evaluated(operator);

    same(Map.of("question", "OPERATE", "operatorId", operator, "service", "CDN", "province", "33"));
    same(
        Map.of(
            "question", "ACCEPT_CUSTOMER",
            "operatorId", operator,
            "service", "IDC",
            "province", "33"));
    same(
        Map.of(
            "question", "LEASE",
            "operatorId", operator,
            "lessorId", carrier,
            "resource", "BANDWIDTH",
            "purpose", "OPERATE_SERVICE",
            "service", "IDC",
            "province", "33"));
    same(
        Map.of(
            "question",
            "EXPAND",
            "licenseNumber",
            license,
            "services",
            new String[] {"ISP", "CDN"},
            "provinces",
            new String[] {"33", "11"}));
    same(Map.of("question", "RENEW", "licenseNumber", license, "appliedOn", "2029-12-01"));
    same(Map.of("question", "PASS_ANNUAL_CHECK", "licenseNumber", license, "year", 2018));
  }

  private void same(Map<String, Object> asked) {
    Instant known = service.bean(Ledger.class).closedTimestamp();
    byte[] question = recorded.spelled(JSON.writeValueAsBytes(asked), YEAR, known);

    String served =
        service.post("/decisions", Tokens.auditor(), new String(question, UTF_8)).ok().body();

    assertThat(new String(recorded.answer(question), UTF_8)).isEqualTo(served);
    assertThat(recorded.spelled(question, Instant.MIN, Instant.MIN)).isEqualTo(question);
  }

  @Test
  void half_a_question_and_what_is_none_are_refused() {
    assertThatThrownBy(() -> recorded.answer("{\"question\":\"OPERATE\"}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> recorded.spelled("{}".getBytes(UTF_8), YEAR, YEAR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> recorded.spelled("null".getBytes(UTF_8), YEAR, YEAR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void evaluated(String operator) {
    var unused =
        register.arrives(
            "io.qinggui.inspection.credit-evaluated.v1",
            operator,
            Map.of(
                "operatorId", operator,
                "evaluationId", "CE-1",
                "method", "信用评价办法",
                "evaluatedOn", "2018-02-10",
                "total", new BigDecimal("12.00"),
                "grade", "D"));
  }
}
