package io.qinggui.operator.servicereport.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceReportsApiTest {

  private static final String CDN =
      json("{'service':'CDN','province':'33','runningSince':'2015-06-01'}");

  private final String operator = newOperator("ENTERPRISE", "33");

  @Test
  void the_administration_and_the_operator_report_what_is_running() {
    Answer answer = report(Tokens.administration("33"), CDN);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    Answer read = API.get(Tokens.miit(), answer.header("Location"));
    assertThat(read.text("runningSince")).isEqualTo("2015-06-01");
    assertThat(report(Tokens.operator(operator), CDN.replace("CDN", "IRCS")).status())
        .isEqualTo(201);
    Answer all = API.get(Tokens.miit(), "/api/v1/operators/" + operator);
    assertThat(all.json().path("serviceReports").size()).isEqualTo(2);
    assertThat(all.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void nobody_else_does() {
    Stream.of(
            Tokens.administration("44"),
            Tokens.operator(newUscc()),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> report(token, CDN)));
    refused(401, "unauthenticated", () -> report("", CDN));
  }

  @Test
  void a_repeat_is_noticed_and_a_contradiction_refused() {
    report(Tokens.miit(), CDN);
    refused(409, "already-reported", () -> report(Tokens.miit(), CDN));
    refused(409, "reported-differently", () -> report(Tokens.miit(), CDN.replace("2015", "2016")));
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    refusedAt("/runningSince", "date-in-future", () -> report("2099-01-01"));
    refusedAt("/runningSince", "invalid-date", () -> report("2015-02-30"));
    refusedAt("/service", "unknown-value", () -> report(Tokens.miit(), CDN.replace("CDN", "VPN")));
    refusedAt(
        "/province", "unknown-province", () -> report(Tokens.miit(), CDN.replace("33", "82")));
  }

  @Test
  void an_operator_that_is_not_registered_is_not_found() {
    refused(
        404,
        "operator-unknown",
        () -> API.post(Tokens.miit(), "/api/v1/operators/" + newUscc() + "/service-reports", CDN));
  }

  @Test
  void who_read_an_older_version_writes_nothing() {
    assertThat(report(Tokens.miit(), CDN, "If-Match", "\"0\"").status()).isEqualTo(201);
    refused(
        412,
        "stale-version",
        () -> report(Tokens.miit(), CDN.replace("CDN", "IDC"), "If-Match", "\"0\""));
  }

  private Answer report(String date) {
    return report(Tokens.miit(), CDN.replace("2015-06-01", date));
  }

  private Answer report(String token, String body, String... headers) {
    return API.post(token, "/api/v1/operators/" + operator + "/service-reports", body, headers);
  }
}
