package io.qinggui.inspection.cases.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CasesApiTest {

  private static final String PATH = "/api/v1/cases";

  private final String operator = newUscc();
  private final String other = newUscc();

  @Test
  void an_administration_opens_a_case_in_its_province_for_both_parties() {
    Answer opened = API.post(Tokens.administration("33"), PATH, body());
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    assertThat(opened.text("caseId")).startsWith("CASE-33-");
    Answer read = API.get(Tokens.auditor(), opened.header("Location"));
    assertThat(read.text("state")).isEqualTo("OPENED");
    assertThat(read.json()).isEqualTo(opened.json());
    assertThat(read.text("evidence")).isEqualTo("合同");
    assertThat(types(operator)).containsExactly("io.qinggui.inspection.case-opened");
    assertThat(types(other)).containsExactly("io.qinggui.inspection.case-linked");
  }

  @Test
  void nobody_else_opens_one() {
    Stream.of(
            Tokens.administration("44"),
            Tokens.operator(operator),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> API.post(token, PATH, body())));
    refused(401, "unauthenticated", () -> API.post("", PATH, body()));
  }

  @Test
  void officers_read_it_whole_and_its_parties_without_the_evidence() {
    String location = API.post(Tokens.miit(), PATH, body()).header("Location");
    assertThat(API.get(Tokens.administration("44"), location).status()).isEqualTo(200);
    for (String party : List.of(operator, other)) {
      Answer read = API.get(Tokens.operator(party), location);
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.text("evidence")).isEmpty();
    }
    refused(403, "forbidden", () -> API.get(Tokens.operator(newUscc()), location));
    refused(403, "forbidden", () -> API.get(Tokens.carrier(operator), location));
    refused(404, "case-unknown", () -> API.get(Tokens.miit(), PATH + "/CASE-33-0"));
  }

  @Test
  void a_history_shows_evidence_and_notes_to_officers_and_auditors_only() {
    API.post(Tokens.miit(), PATH, body());
    String history = "/api/v1/operators/" + operator + "/history";
    assertThat(API.get(Tokens.auditor(), history).toString()).contains("合同").contains("note");
    for (String token : List.of(Tokens.operator(operator), Tokens.carrier(other))) {
      assertThat(API.get(token, history).toString())
          .contains("LICENSE_LENT")
          .doesNotContain("合同")
          .doesNotContain("note");
    }
  }

  @Test
  void cases_are_found_by_either_party_kind_province_and_state() {
    String id = API.post(Tokens.miit(), PATH, body()).text("caseId");
    String[] fresh = {"Min-Ledger-Position", "inspection:" + LEDGER.head()};
    for (String query :
        List.of(
            "?operatorId=" + operator,
            "?operatorId=" + other + "&kind=LICENSE_LENT&province=33&state=OPENED")) {
      Answer found = API.get(Tokens.miit(), PATH + query, fresh);
      assertThat(found.json().path("items").path(0).path("caseId").asString()).isEqualTo(id);
    }
    Answer none = API.get(Tokens.miit(), PATH + "?operatorId=" + other + "&state=CLOSED");
    assertThat(none.json().path("items").size()).isZero();
    assertThat(API.get(Tokens.operator(other), PATH + "?operatorId=" + other).status())
        .isEqualTo(200);
    refused(403, "forbidden", () -> API.get(Tokens.operator(other), PATH));
  }

  @Test
  void the_same_finding_again_is_noticed() {
    String id = API.post(Tokens.miit(), PATH, body()).text("caseId");
    Answer again = refused(409, "already-opened", () -> API.post(Tokens.miit(), PATH, body()));
    assertThat(again.text("caseId")).isEqualTo(id);
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    refusedAt("/kind", "unknown-value", () -> open(body().replace("LICENSE_LENT", "THEFT")));
    refusedAt("/source", "unknown-value", () -> open(body().replace("SURVEY", "DREAM")));
    refusedAt("/foundOn", "date-in-future", () -> open(body().replace("2017-05", "2099-05")));
    refusedAt("/otherPartyId", "same-party-twice", () -> open(body().replace(other, operator)));
    refusedAt("/operatorId", "required", () -> open("{}"));
  }

  @Test
  void a_repeated_key_gets_the_first_answer_and_a_dry_run_appends_nothing() {
    long head = LEDGER.head();
    assertThat(API.post(Tokens.miit(), PATH + "?dryRun=true", body()).json().path("events").size())
        .isEqualTo(2);
    assertThat(LEDGER.head()).isEqualTo(head);
    Answer first = API.post(Tokens.miit(), PATH, body(), "Idempotency-Key", operator);
    Answer again = API.post(Tokens.miit(), PATH, body(), "Idempotency-Key", operator);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private static Answer open(String body) {
    return API.post(Tokens.miit(), PATH, body);
  }

  private static List<String> types(String party) {
    return API
        .get(Tokens.auditor(), "/api/v1/operators/" + party + "/history")
        .json()
        .path("items")
        .values()
        .stream()
        .map(each -> each.path("type").asString())
        .toList();
  }

  private String body() {
    return json(
        "{'operatorId':'%s','otherPartyId':'%s','kind':'LICENSE_LENT','province':'33',"
            + "'source':'SURVEY','foundOn':'2017-05-10','evidence':'合同','note':'n'}",
        operator, other);
  }
}
