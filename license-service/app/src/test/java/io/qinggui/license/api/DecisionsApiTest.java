package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DecisionsApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);

  @Test
  void the_last_second_of_a_year_in_beijing_is_not_the_first_of_the_next() {
    String operator = committedForCdn();
    Answer before = ask(operate(operator, "2017-12-31T23:59:59+08:00"));
    assertThat(before.at("/verdict")).isEqualTo("ALLOW");
    assertThat(before.at("/reasons/0/effect")).isEqualTo("GRACE");
    assertThat(before.at("/nextChangeAt")).isEqualTo("2018-01-01");
    Answer after = ask(operate(operator, "2017-12-31T16:00:00Z"));
    assertThat(after.at("/verdict")).isEqualTo("DENY");
    assertThat(after.at("/reasons/0/code")).isEqualTo("COMMITMENT_BROKEN");
    assertThat(after.at("/reasons/0/clause")).isEqualTo("二(一)2");
  }

  @Test
  void the_same_question_is_answered_with_the_same_bytes_after_later_events() {
    String operator = committedForCdn();
    Answer first = ask(operate(operator, "2018-01-01T00:00:00+08:00"));
    Map<String, Object> again = new HashMap<>(operate(operator, first.at("/validAt")));
    again.put("knownAt", first.at("/knownAt"));
    register.registered(operator, "2017-06-01", "2022-05-31", "CDN");
    assertThat(ask(again).bytes()).isEqualTo(first.bytes());
    assertThat(first.at("/decisionId")).startsWith("sha256:");
    Answer now = ask(operate(operator, "2018-01-01T00:00:00+08:00"));
    assertThat(now.at("/verdict")).isEqualTo("ALLOW");
    assertThat(now.at("/decisionId")).isNotEqualTo(first.at("/decisionId"));
  }

  @Test
  void a_batch_is_answered_as_each_question_alone() {
    String operator = committedForCdn();
    Map<String, Object> question = new HashMap<>(operate(operator, "2017-04-01T00:00:00+08:00"));
    question.put("knownAt", ask(question).at("/knownAt"));
    Answer single = ask(question);
    Answer batch =
        service
            .post(
                "/decisions/batch", Tokens.miit(), Map.of("questions", List.of(question, question)))
            .ok();
    assertThat(batch.body())
        .isEqualTo("{\"answers\":[" + single.body() + "," + single.body() + "]}");
  }

  @Test
  void reasons_name_the_events_where_they_were_born() {
    String operator = register.operator();
    register.registered(operator, "2014-05-01", "2030-04-30", "IDC");
    String listed =
        register.arrives(
            "io.qinggui.operator.credit-record-added.v1",
            operator,
            Map.of(
                "operatorId", operator,
                "creditRecordId", "CR-1",
                "cause", "层层转租",
                "decidedOn", "2018-02-01",
                "listedOn", "2018-02-10",
                "listedBy", "33"));
    Map<String, Object> question =
        question("ACCEPT_CUSTOMER", operator, "IDC", "2018-02-10T00:00:00+08:00");
    JsonNode reason = ask(question).json().at("/reasons/0");
    assertThat(reason.get("code").asString()).isEqualTo("BAD_CREDIT");
    assertThat(reason.get("because").valueStream().map(JsonNode::asString)).contains(listed);
    Map<String, Object> dayBefore =
        question("ACCEPT_CUSTOMER", operator, "IDC", "2018-02-09T23:59:59+08:00");
    assertThat(ask(dayBefore).at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void a_lease_is_decided_with_the_last_credit_evaluation_beside_it_and_not_by_it() {
    String operator = register.operator();
    String carrier = register.carrier();
    register.registered(operator, "2014-05-01", "2030-04-30", "IDC");
    Answer before = ask(lease(carrier, operator, "2018-02-11T00:00:00+08:00"));
    assertThat(before.json().path("information").isEmpty()).isTrue();

    String evaluated = evaluated(operator, "2018-02-10", "12.00", "D");
    evaluated(operator, "2017-02-10", "91.00", "A");

    Answer after = ask(lease(carrier, operator, "2018-02-11T00:00:00+08:00"));
    assertThat(after.at("/verdict")).isEqualTo(before.at("/verdict")).isEqualTo("ALLOW");
    assertThat(after.json().path("reasons")).isEqualTo(before.json().path("reasons"));
    JsonNode information = after.json().at("/information/0");
    assertThat(information.path("kind").asString()).isEqualTo("CREDIT_EVALUATION");
    assertThat(information.path("grade").asString()).isEqualTo("D");
    assertThat(information.path("because").asString()).isEqualTo(evaluated);
    assertThat(
            ask(lease(carrier, operator, "2018-02-09T23:59:59+08:00")).at("/information/0/grade"))
        .isEqualTo("A");
    assertThat(ask(operate(operator, "2018-02-11T00:00:00+08:00")).json().has("information"))
        .isFalse();
  }

  @Test
  void an_evaluation_that_was_withdrawn_is_told_no_more_and_was_known_then() {
    String operator = register.operator();
    String carrier = register.carrier();
    register.registered(operator, "2014-05-01", "2030-04-30", "IDC");
    String evaluated = evaluated(operator, "2018-02-10", "12.00", "D");
    Map<String, Object> question =
        new HashMap<>(lease(carrier, operator, "2018-02-11T00:00:00+08:00"));
    question.put("knownAt", ask(question).at("/knownAt"));
    Answer then = ask(question);

    register.arrives(
        "io.qinggui.inspection.fact-withdrawn.v1",
        operator,
        Map.of(
            "operatorId",
            operator,
            "eventId",
            evaluated,
            "type",
            "io.qinggui.inspection.credit-evaluated.v1",
            "countedFrom",
            "2018-02-10"));

    assertThat(ask(question).bytes()).isEqualTo(then.bytes());
    assertThat(
            ask(lease(carrier, operator, "2018-02-11T00:00:00+08:00"))
                .json()
                .path("information")
                .isEmpty())
        .isTrue();
  }

  private String evaluated(String operator, String on, String total, String grade) {
    return register.arrives(
        "io.qinggui.inspection.credit-evaluated.v1",
        operator,
        Map.of(
            "operatorId",
            operator,
            "evaluationId",
            "CE-" + on,
            "method",
            "信用评价办法",
            "evaluatedOn",
            on,
            "total",
            new BigDecimal(total),
            "grade",
            grade));
  }

  private static Map<String, Object> lease(String lessor, String operator, String validAt) {
    Map<String, Object> question = new HashMap<>(question("LEASE", operator, "IDC", validAt));
    question.put("lessorId", lessor);
    question.put("resource", "BANDWIDTH");
    question.put("purpose", "OPERATE_SERVICE");
    return question;
  }

  @Test
  void a_fact_arriving_twice_is_noted_once() {
    String operator = register.operator();
    register.runningTwice(operator, "CDN", "2016-01-01");
    Answer history = service.get("/operators/" + operator + "/history", Tokens.auditor()).ok();
    assertThat(history.json().get("items").valueStream())
        .filteredOn(it -> it.get("type").asString().endsWith("service-report-noted"))
        .hasSize(1);
  }

  @Test
  void nobody_known_is_unlicensed() {
    Answer answer = ask(operate(register.operator(), "2018-01-01T00:00:00+08:00"));
    assertThat(answer.at("/verdict")).isEqualTo("DENY");
    assertThat(answer.at("/reasons/0/code")).isEqualTo("UNLICENSED");
    assertThat(answer.json().at("/reasons/0").get("from").isNull()).isTrue();
  }

  @Test
  void half_a_question_is_told_what_is_missing() {
    String operator = register.operator();
    half(Map.of("question", "OPERATE", "operatorId", operator), "/service", "/province");
    half(Map.of("question", "LEASE", "operatorId", operator), "/lessorId", "/resource", "/purpose");
    Map<String, Object> toOperate =
        Map.of("question", "LEASE", "operatorId", operator, "purpose", "OPERATE_SERVICE");
    half(toOperate, "/lessorId", "/resource", "/service", "/province");
    half(Map.of("question", "RENEW", "operatorId", operator), "/licenseNumber");
    half(Map.of("question", "PASS_ANNUAL_CHECK"), "/licenseNumber", "/year");
    half(Map.of("question", "GRANT"), "/operatorId", "/services", "/provinces");
    half(Map.of("operatorId", operator), "/question");
    service
        .post(
            "/decisions/batch",
            Tokens.miit(),
            Map.of("questions", List.of(Map.of("question", "OPERATE", "operatorId", operator))))
        .invalid("/questions/0/service", "required");
  }

  @Test
  void what_will_be_known_nobody_can_say() {
    Map<String, Object> question =
        new HashMap<>(operate(register.operator(), "2018-01-01T00:00:00+08:00"));
    question.put("knownAt", "2100-01-01T00:00:00Z");
    service.post("/decisions", Tokens.miit(), question).invalid("/knownAt", "known-at-in-future");
  }

  @Test
  void a_batch_has_its_bounds() {
    Map<String, Object> question = operate(register.operator(), "2018-01-01T00:00:00+08:00");
    service
        .post(
            "/decisions/batch",
            Tokens.miit(),
            Map.of("questions", Collections.nCopies(1001, question)))
        .invalid("/questions", "wrong-size");
  }

  @Test
  void an_operator_asks_about_itself_only_in_a_lease_on_either_side() {
    String operator = register.operator();
    String other = register.operator();
    Map<String, Object> question = operate(operator, "2018-01-01T00:00:00+08:00");
    service.post("/decisions", Tokens.operator(operator), question).ok();
    service.post("/decisions", Tokens.operator(other), question).problem(403, "forbidden");
    Map<String, Object> lease =
        Map.of(
            "question", "LEASE",
            "operatorId", operator,
            "lessorId", other,
            "resource", "IP_PREFIX",
            "purpose", "OWN_USE",
            "service", "IDC",
            "province", "33");
    service.post("/decisions", Tokens.operator(operator), lease).ok();
    service.post("/decisions", Tokens.operator(other), lease).ok();
    service
        .post("/decisions", Tokens.operator(register.operator()), lease)
        .problem(403, "forbidden");
  }

  @Test
  void a_lease_for_own_use_is_about_no_service() {
    String lessor = register.operator();
    register.registered(lessor, "2014-05-01", "2024-04-30", "IDC");
    Map<String, Object> lease =
        Map.of(
            "question", "LEASE",
            "operatorId", register.operator(),
            "lessorId", lessor,
            "resource", "BANDWIDTH",
            "purpose", "OWN_USE",
            "province", "33",
            "validAt", "2018-01-01T00:00:00+08:00");
    assertThat(ask(lease).at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void a_license_alone_tells_whom_the_question_is_about() {
    String operator = register.operator();
    String number = register.registered(operator, "2016-05-01", "2021-04-30", "IDC");
    Map<String, Object> question =
        Map.of(
            "question", "RENEW", "licenseNumber", number, "validAt", "2020-06-01T00:00:00+08:00");
    assertThat(ask(question).at("/verdict")).isEqualTo("ALLOW");
    Map<String, Object> unknown = Map.of("question", "RENEW", "licenseNumber", "nowhere");
    assertThat(ask(unknown).at("/verdict")).isEqualTo("DENY");
  }

  private String committedForCdn() {
    String operator = register.operator();
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    register.running(operator, "CDN", "2016-05-01");
    register
        .file(
            number,
            "commitments",
            Map.of(
                "track", "SERVICE",
                "service", "CDN",
                "signedOn", "2017-03-20",
                "receivedOn", "2017-03-31",
                "addressee", "33"))
        .created();
    return operator;
  }

  private void half(Map<String, Object> question, String... pointers) {
    Answer reply = service.post("/decisions", Tokens.miit(), question);
    for (String pointer : pointers) {
      reply.invalid(pointer, "required");
    }
  }

  private Answer ask(Map<String, Object> question) {
    return service.post("/decisions", Tokens.miit(), question).ok();
  }

  private static Map<String, Object> operate(String operatorId, String validAt) {
    return question("OPERATE", operatorId, "CDN", validAt);
  }

  private static Map<String, Object> question(
      String asked, String operatorId, String about, String validAt) {
    return Map.of(
        "question", asked,
        "operatorId", operatorId,
        "service", about,
        "province", "33",
        "validAt", validAt);
  }
}
