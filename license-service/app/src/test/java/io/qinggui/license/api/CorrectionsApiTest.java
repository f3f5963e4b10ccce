package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was recorded wrongly is put right, and every moment keeps its answer. */
class CorrectionsApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();
  private final String number = register.registered(operator, "2012-06-01", "2022-05-31", "IDC");

  /** Granted in 2012, so of the cohort of rule C1; really granted in 2013. */
  @Test
  void a_corrected_grant_date_changes_the_answer_from_then_on_and_no_earlier_answer() {
    Answer wrong = ask();
    assertThat(wrong.at("/verdict")).isEqualTo("DENY");
    assertThat(wrong.at("/reasons/0/code")).isEqualTo("COMPLIANCE_NOT_COMMITTED");

    Map<String, Object> right =
        new HashMap<>(register.license(operator, number, "2013-06-01", "2022-05-31", "IDC"));
    Answer corrected = correct(Tokens.administration("33"), registration(), right).created();
    assertThat(corrected.at("/withdrawn")).isEqualTo(registration());
    assertThat(ask().at("/verdict")).isEqualTo("ALLOW");
    assertThat(askKnownAt(wrong.at("/knownAt")).bytes()).isEqualTo(wrong.bytes());
    assertThat(license().at("/grantedOn")).isEqualTo("2013-06-01");

    List<JsonNode> history = filed(Tokens.miit());
    assertThat(text(history.get(0), "/withdrawnBy")).isEqualTo(corrected.at("/correctionId"));
    assertThat(text(history.get(1), "/type")).isEqualTo("io.qinggui.license.fact-withdrawn");
    assertThat(text(history.get(1), "/data/reason")).isEqualTo("发证日期录入有误");
    assertThat(text(history.get(2), "/id")).isEqualTo(corrected.at("/replacedBy"));
    assertThat(text(history.get(2), "/meta/corrects")).isEqualTo(registration());
  }

  @Test
  void what_was_filed_under_a_corrected_license_stays_filed() {
    register.file(number, "dockings", docking()).created();
    correct(
            Tokens.miit(),
            registration(),
            register.license(operator, number, "2013-06-01", "2022-05-31", "IDC"))
        .created();
    assertThat(license().at("/dockings/0/completedOn")).isEqualTo("2017-11-02");
  }

  @Test
  void a_license_with_filings_is_not_withdrawn_and_the_refusal_names_them() {
    register.file(number, "dockings", docking()).created();
    Answer refused = correct(Tokens.miit(), registration(), null).problem(409, "has-dependents");
    assertThat(refused.json().at("/dependents")).hasSize(1);
    correct(Tokens.miit(), refused.at("/dependents/0"), null).created();
    assertThat(license().json().at("/dockings")).isEmpty();
    Answer withdrawn = correct(Tokens.miit(), registration(), null).created();
    assertThat(withdrawn.json().at("/replacedBy").isNull()).isTrue();
    service.get(path(), Tokens.miit()).problem(404, "license-unknown");
    assertThat(ask().at("/reasons/0/code")).isEqualTo("UNLICENSED");
  }

  @Test
  void only_what_counts_now_is_corrected() {
    Answer first =
        correct(
                Tokens.miit(),
                registration(),
                register.license(operator, number, "2013-06-01", "2022-05-31", "IDC"))
            .created();
    Answer refused = correct(Tokens.miit(), registration(), null).problem(409, "already-corrected");
    assertThat(refused.at("/countsNow")).isEqualTo(first.at("/replacedBy"));
    correct(
            Tokens.miit(),
            first.at("/replacedBy"),
            register.license(operator, number, "2014-06-01", "2022-05-31", "IDC"))
        .created();
    assertThat(license().at("/grantedOn")).isEqualTo("2014-06-01");
  }

  @Test
  void what_is_wrong_with_a_replacement_is_said_at_its_field() {
    Map<String, Object> endsEarly =
        register.license(operator, number, "2013-06-01", "2012-01-01", "IDC");
    assertThat(
            correct(Tokens.miit(), registration(), endsEarly)
                .problem(422, "ends-before-it-begins")
                .at("/errors/0/pointer"))
        .isEqualTo("/replacement/validUntil");
    assertThat(
            correct(Tokens.miit(), registration(), Map.of("licenseNumber", number))
                .problem(422, "invalid-request")
                .at("/errors/0/pointer"))
        .startsWith("/replacement/");
    Map<String, Object> unknown =
        new HashMap<>(register.license(operator, number, "2013-06-01", "2022-05-31", "IDC"));
    unknown.put("colour", "red");
    assertThat(
            correct(Tokens.miit(), registration(), unknown)
                .problem(422, "unknown-field")
                .at("/errors/0/pointer"))
        .isEqualTo("/replacement/colour");
    correct(
            Tokens.miit(),
            registration(),
            register.license(operator, number, "2012-06-01", "2022-05-31", "IDC"))
        .problem(422, "same-as-recorded");
  }

  @Test
  void who_may_not_record_it_may_not_correct_it() {
    correct(Tokens.administration("11"), registration(), null)
        .problem(403, "not-entitled-for-license");
    for (String token :
        List.of(Tokens.operator(operator), Tokens.auditor(), Tokens.carrier(operator))) {
      assertThat(correct(token, registration(), null).status()).isEqualTo(403);
    }
    correct(Tokens.miit(), "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e", null)
        .problem(404, "fact-unknown");
  }

  @Test
  void a_correction_is_tried_without_effect_and_repeated_without_effect() {
    Map<String, Object> right =
        register.license(operator, number, "2013-06-01", "2022-05-31", "IDC");
    Map<String, Object> body = body(registration(), right);
    Answer dry = service.post(path() + "/corrections?dryRun=true", Tokens.miit(), body).ok();
    assertThat(dry.json().at("/events")).hasSize(2);
    assertThat(dry.at("/standing/0/on")).isEqualTo("2012-06-01");
    assertThat(dry.at("/standing/0/after/0/code")).isEqualTo("UNLICENSED");
    assertThat(dry.json().at("/standing").toString()).contains("COMPLIANCE_NOT_COMMITTED");
    assertThat(license().at("/grantedOn")).isEqualTo("2012-06-01");
    Answer once =
        service
            .post(path() + "/corrections", Tokens.miit(), body, "Idempotency-Key", operator)
            .created();
    Answer again =
        service
            .post(path() + "/corrections", Tokens.miit(), body, "Idempotency-Key", operator)
            .created();
    assertThat(again.bytes()).isEqualTo(once.bytes());
    assertThat(filed(Tokens.miit())).hasSize(3);
  }

  @Test
  void the_reason_is_for_officers_and_auditors() {
    correct(Tokens.miit(), registration(), null).created();
    JsonNode own = filed(Tokens.operator(operator)).get(1);
    assertThat(own.at("/data/reason").isMissingNode()).isTrue();
  }

  @Test
  void a_fact_withdrawn_elsewhere_does_not_count_here() {
    String event =
        register.arrives(
            "io.qinggui.operator.credit-record-added.v1",
            operator,
            Map.of(
                "operatorId", operator,
                "creditRecordId", "CR-1",
                "cause", "拒不整改",
                "decidedOn", "2017-02-01",
                "listedOn", "2017-02-01",
                "listedBy", "33"));
    assertThat(askOn("2017-03-01").at("/verdict")).isEqualTo("DENY");
    register.arrives(
        "io.qinggui.operator.fact-withdrawn.v1",
        operator,
        Map.of(
            "operatorId", operator,
            "eventId", event,
            "type", "io.qinggui.operator.credit-record-added",
            "reason", "WITHDRAWN",
            "countedFrom", "2017-02-01"));
    assertThat(askOn("2017-03-01").at("/verdict")).isEqualTo("ALLOW");
  }

  private String registration() {
    return text(filed(Tokens.miit()).getFirst(), "/id");
  }

  private Answer correct(String token, String eventId, @Nullable Map<String, Object> replacement) {
    return service.post(path() + "/corrections", token, body(eventId, replacement));
  }

  private static Map<String, Object> body(
      String eventId, @Nullable Map<String, Object> replacement) {
    Map<String, Object> body = new HashMap<>();
    body.put("eventId", eventId);
    body.put("reason", "发证日期录入有误");
    body.put("replacement", replacement);
    return body;
  }

  private static Map<String, Object> docking() {
    return Map.of("provinces", List.of("33"), "completedOn", "2017-11-02");
  }

  private String path() {
    return "/licenses/" + Service.encoded(number);
  }

  private Answer license() {
    return service.get(path(), Tokens.miit()).ok();
  }

  /** What was filed about the operator: neither its entry, nor announcements of its standing. */
  private List<JsonNode> filed(String token) {
    return service
        .get("/operators/" + operator + "/history", token)
        .ok()
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> !text(it, "/type").equals("io.qinggui.license.standing-changed"))
        .filter(it -> !text(it, "/type").equals("io.qinggui.license.operator-noted"))
        .toList();
  }

  private static String text(JsonNode item, String pointer) {
    return item.at(pointer).stringValue();
  }

  private Answer ask() {
    return askOn("2017-05-01");
  }

  private Answer askOn(String date) {
    return ask(date, Map.of());
  }

  private Answer askKnownAt(String moment) {
    return ask("2017-05-01", Map.of("knownAt", moment));
  }

  private Answer ask(String date, Map<String, Object> clock) {
    Map<String, Object> question = new HashMap<>(clock);
    question.put("question", "ACCEPT_CUSTOMER");
    question.put("operatorId", operator);
    question.put("service", "IDC");
    question.put("province", "33");
    question.put("validAt", date + "T00:00:00+08:00");
    return service.post("/decisions", Tokens.miit(), question).ok();
  }
}
