package io.qinggui.operator.correction.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorrectionsApiTest {

  private final String operator = newOperator("ENTERPRISE", "33");
  private final String path = "/api/v1/operators/" + operator;

  @Test
  void a_name_is_corrected_and_found_by_the_right_name_only() {
    Answer corrected = correct(Tokens.administration("33"), event(0), named("更正" + operator));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(API.get(Tokens.auditor(), path).text("name")).isEqualTo("更正" + operator);
    assertThat(found("更正" + operator)).isEqualTo(1);
    assertThat(found("企业" + operator)).isZero();
    assertThat(history().at("/items/0/withdrawnBy").stringValue())
        .isEqualTo(corrected.text("correctionId"));
  }

  @Test
  void a_report_is_withdrawn_and_reported_again() {
    report("2015-06-01");
    Answer withdrawn = correct(Tokens.miit(), event(1), null);
    assertThat(withdrawn.json().path("replacedBy").isNull()).isTrue();
    assertThat(API.get(Tokens.auditor(), path).json().path("serviceReports")).isEmpty();
    report("2016-06-01");
    assertThat(API.get(Tokens.auditor(), path + "/service-reports/CDN/33").text("runningSince"))
        .isEqualTo("2016-06-01");
  }

  @Test
  void an_entry_with_a_report_is_not_withdrawn() {
    report("2015-06-01");
    Answer refused = refused(409, "has-dependents", () -> correct(Tokens.miit(), event(0), null));
    assertThat(refused.json().at("/dependents/0").stringValue()).isEqualTo(event(1));
  }

  @Test
  void a_withdrawn_operator_is_unknown_and_can_be_registered_again() {
    correct(Tokens.miit(), event(0), null);
    refused(404, "operator-unknown", () -> API.get(Tokens.miit(), path));
    assertThat(API.post(Tokens.miit(), "/api/v1/operators", named("再来" + operator)).status())
        .isEqualTo(201);
    assertThat(API.get(Tokens.miit(), path).text("name")).isEqualTo("再来" + operator);
  }

  @Test
  void a_carrier_file_is_corrected_where_it_is_kept() {
    String carrier = newOperator("CARRIER", "11");
    String files = "/api/v1/operators/" + carrier + "/international-circuit-files";
    String filing = "{'userOperatorId':'%s','purpose':'INTERNAL_OFFICE','filedOn':'%s'}";
    API.post(Tokens.carrier(carrier), files, json(filing, operator, "2017-02-20"));
    Answer corrected =
        API.post(
            Tokens.carrier(carrier),
            files + "/" + operator + "/corrections",
            body(event(1), json(filing, operator, "2017-02-21")));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(API.get(Tokens.miit(), files + "/" + operator).text("filedOn"))
        .isEqualTo("2017-02-21");
    correct(Tokens.miit(), files + "/" + operator, corrected.text("replacedBy"), null);
    refused(404, "circuit-file-unknown", () -> API.get(Tokens.miit(), files + "/" + operator));
  }

  @Test
  void bad_corrections_are_refused_at_their_field() {
    refused(404, "fact-unknown", () -> correct(Tokens.miit(), "nothing", null));
    refusedAt(
        "/reason",
        "required",
        () -> API.post(Tokens.miit(), path + "/corrections", "{\"eventId\":\"x\"}"));
    refusedAt(
        "/replacement/kind",
        "unknown-value",
        () -> correct(Tokens.miit(), event(0), named("x").replace("ENTERPRISE", "SHOP")));
    refusedAt(
        "/replacement/note",
        "unknown-field",
        () -> correct(Tokens.miit(), event(0), named("x").replace("}", ",\"note\":\"y\"}")));
    refused(403, "forbidden", () -> correct(Tokens.operator(operator), event(0), null));
    refused(403, "forbidden", () -> correct(Tokens.administration("44"), event(0), null));
  }

  private String named(String name) {
    return json("{'uscc':'%s','name':'%s','kind':'ENTERPRISE','province':'33'}", operator, name);
  }

  private void report(String since) {
    Answer reported =
        API.post(
            Tokens.miit(),
            path + "/service-reports",
            json("{'service':'CDN','province':'33','runningSince':'%s'}", since));
    assertThat(reported.status()).as(reported.toString()).isEqualTo(201);
  }

  private Answer correct(String token, String eventId, @Nullable String replacement) {
    return correct(token, path, eventId, replacement);
  }

  private static Answer correct(
      String token, String resource, String eventId, @Nullable String replacement) {
    return API.post(token, resource + "/corrections", body(eventId, replacement));
  }

  private static String body(String eventId, @Nullable String replacement) {
    String start = json("{'eventId':'%s','reason':'录入有误'", eventId);
    return replacement == null ? start + "}" : start + ",\"replacement\":" + replacement + "}";
  }

  private JsonNode history() {
    return API.get(Tokens.auditor(), path + "/history").json();
  }

  private String event(int place) {
    return history().at("/items/" + place + "/id").stringValue();
  }

  private static int found(String name) {
    return API.get(Tokens.auditor(), "/api/v1/operators?name=" + encoded(name))
        .json()
        .path("items")
        .size();
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8);
  }
}
