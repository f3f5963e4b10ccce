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

/** Applications with their gate. */
class ApplicationsApiTest {

  private static final List<String> CDN_SYSTEMS =
      List.of("ICP_FILING", "RESOURCE_PLATFORM", "ISMS", "NETWORK_SECURITY");

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();
  private final String issuer = Tokens.administration("33");

  @Test
  void an_applicant_without_a_license_is_evaluated_and_gets_it() {
    String id = accepted("NEW_LICENSE", null, grants("CDN"));
    String number = register.number();
    Answer closed = approve(id, newLicense(number)).problem(409, "gate-closed");
    assertThat(closed.at("/reasons/0/rule")).isEqualTo("A1");
    assertThat(closed.at("/decisionId")).startsWith("sha256:");
    service
        .get("/licenses/" + Service.encoded(number), Tokens.miit())
        .problem(404, "license-unknown");

    CDN_SYSTEMS.forEach(
        it -> step(Tokens.evaluator(), id, "evaluations", evaluation(it)).created());
    assertThat(decision("GRANT", "2018-03-01").at("/verdict")).isEqualTo("ALLOW");
    approve(id, newLicense(number)).created();

    assertThat(get(id).at("/state")).isEqualTo("APPROVED");
    assertThat(get(id).at("/licenseNumber")).isEqualTo(number);
    Answer license = service.get("/licenses/" + Service.encoded(number), Tokens.miit()).ok();
    assertThat(license.at("/grantedOn")).isEqualTo("2018-03-01");
    assertThat(license.json().at("/evaluations")).hasSize(4);
    approve(id, newLicense(number)).problem(409, "illegal-transition");
  }

  @Test
  void a_number_that_is_taken_leaves_the_application_as_it_was() {
    String taken = register.registered(register.operator(), "2014-05-01", "2019-04-30", "IDC");
    String id = accepted("NEW_LICENSE", null, grants("CDN"));
    CDN_SYSTEMS.forEach(
        it -> step(Tokens.evaluator(), id, "evaluations", evaluation(it)).created());
    approve(id, newLicense(taken)).problem(409, "registered-differently");
    assertThat(get(id).at("/state")).isEqualTo("ACCEPTED");
  }

  @Test
  void a_renewal_applied_for_in_time_passes_the_gate() {
    String number = register.registered(operator, "2013-06-01", "2018-05-31", "IDC");
    String id = accepted("RENEWAL", number, null);
    approve(id, Map.of("decidedOn", "2018-03-01", "validUntil", "2023-05-31")).created();
    Answer license = service.get("/licenses/" + Service.encoded(number), Tokens.miit()).ok();
    assertThat(license.at("/validUntil")).isEqualTo("2023-05-31");
    assertThat(license.at("/renewals/0/appliedOn")).isEqualTo("2018-02-01");
  }

  @Test
  void a_renewal_applied_for_too_late_does_not() {
    String number = register.registered(operator, "2013-03-15", "2018-03-14", "IDC");
    String id = accepted("RENEWAL", number, null);
    Answer closed =
        approve(id, Map.of("decidedOn", "2018-03-01", "validUntil", "2023-03-14"))
            .problem(409, "gate-closed");
    assertThat(closed.at("/reasons/0/code")).isEqualTo("RENEWAL_LATE");
  }

  @Test
  void a_cancellation_needs_the_plan_for_the_customers() {
    String number = register.registered(operator, "2014-06-01", "2019-05-31", "IDC");
    String id = accepted("CANCELLATION", number, null);
    Answer closed = approve(id, Map.of("decidedOn", "2018-03-01")).problem(409, "gate-closed");
    assertThat(closed.at("/reasons/0/code")).isEqualTo("AFTERCARE_PLAN_MISSING");
    register
        .file(
            number,
            "aftercare-plan",
            Map.of("filedOn", "2018-01-10", "customersNotifiedOn", "2018-01-15"))
        .created();
    approve(id, Map.of("decidedOn", "2018-03-01")).created();
    assertThat(
            service
                .get("/licenses/" + Service.encoded(number), Tokens.miit())
                .ok()
                .at("/cancellation/cancelledOn"))
        .isEqualTo("2018-03-01");
  }

  @Test
  void an_approval_is_tried_without_effect_and_repeated_without_effect() {
    String number = register.registered(operator, "2013-06-01", "2018-05-31", "IDC");
    String id = accepted("RENEWAL", number, null);
    Map<String, Object> body = Map.of("decidedOn", "2018-03-01", "validUntil", "2023-05-31");
    Answer dry = service.post("/applications/" + id + "/approval?dryRun=true", issuer, body).ok();
    assertThat(dry.json().at("/events")).hasSize(2);
    assertThat(get(id).at("/state")).isEqualTo("ACCEPTED");
    Answer once =
        service
            .post("/applications/" + id + "/approval", issuer, body, "Idempotency-Key", id)
            .created();
    Answer again =
        service
            .post("/applications/" + id + "/approval", issuer, body, "Idempotency-Key", id)
            .created();
    assertThat(again.bytes()).isEqualTo(once.bytes());
    assertThat(again.header("ETag")).isEqualTo(once.header("ETag"));
  }

  @Test
  void its_time_limits_are_told_and_stand_still_for_supplements() {
    String id = accepted("NEW_LICENSE", null, grants("CDN"));
    assertThat(get(id).at("/acceptanceDueOn")).isEqualTo("2018-02-08");
    assertThat(get(id).at("/decisionDueOn")).isEqualTo("2018-04-06");
    assertThat(get(id).json().at("/overdue").booleanValue()).isTrue();
    step(
            issuer,
            id,
            "supplement-request",
            Map.of("requestedOn", "2018-02-10", "missing", List.of("章程")))
        .created();
    assertThat(get(id).json().at("/decisionDueOn").isNull()).isTrue();
    assertThat(get(id).json().at("/overdue").booleanValue()).isFalse();
    step(Tokens.operator(operator), id, "supplement", Map.of("suppliedOn", "2018-02-20")).created();
    assertThat(get(id).at("/decisionDueOn")).isEqualTo("2018-04-16");
    assertThat(
            service
                .getOfAll("/applications?operatorId=" + operator + "&overdue=true", Tokens.miit())
                .ok()
                .json()
                .at("/items"))
        .hasSize(1);
    assertThat(
            service
                .getOfAll("/applications?operatorId=" + operator + "&overdue=false", Tokens.miit())
                .ok()
                .json()
                .at("/items"))
        .isEmpty();
  }

  @Test
  void what_is_due_of_an_issuer_is_among_the_deadlines_until_it_is_done() {
    String id = accepted("NEW_LICENSE", null, grants("CDN"));
    assertThat(due("2018-04-05", "33")).isEmpty();
    assertThat(due("2018-04-06", "33"))
        .containsExactly(
            "{\"date\":\"2018-04-06\",\"operatorId\":\"%s\",\"begin\":[],\"end\":[],"
                    .formatted(operator)
                + "\"kind\":\"APPLICATION_DECISION\",\"applicationId\":\"%s\",\"issuer\":\"33\"}"
                    .formatted(id));
    assertThat(due("2018-04-07", "33")).isEmpty();
    assertThat(due("2018-04-06", "11")).isEmpty();
    // its acceptance is no longer due
    assertThat(due("2018-02-08", "33")).isEmpty();
    step(
            issuer,
            id,
            "supplement-request",
            Map.of("requestedOn", "2018-02-10", "missing", List.of("章程")))
        .created();
    assertThat(due("2018-04-06", "33")).isEmpty();
  }

  @Test
  void a_renewal_is_due_until_it_is_applied_for_and_again_when_that_is_refused() {
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    assertThat(due("2019-01-30", "33")).hasSize(1);
    String id = accepted("RENEWAL", number, null);
    assertThat(due("2019-01-30", "33")).isEmpty();
    step(issuer, id, "refusal", Map.of("decidedOn", "2018-02-20", "grounds", List.of("材料不实")))
        .created();
    assertThat(due("2019-01-30", "33")).hasSize(1);
  }

  private List<String> due(String on, String province) {
    return service
        .getOfAll(
            "/deadlines?from=%s&to=%s&province=%s&limit=100".formatted(on, on, province),
            Tokens.auditor())
        .ok()
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/operatorId").asString().equals(operator))
        .map(JsonNode::toString)
        .toList();
  }

  @Test
  void an_operator_sees_its_own_and_officers_find_all() {
    String id = accepted("NEW_LICENSE", null, grants("CDN"));
    assertThat(service.get("/applications/" + id, Tokens.operator(operator)).ok().at("/kind"))
        .isEqualTo("NEW_LICENSE");
    service
        .get("/applications/" + id, Tokens.operator(register.operator()))
        .problem(403, "forbidden");
    assertThat(
            service
                .getOfAll(
                    "/applications?operatorId=" + operator + "&state=ACCEPTED&issuer=33",
                    Tokens.auditor())
                .ok()
                .json()
                .at("/items"))
        .hasSize(1);
    service.get("/applications", Tokens.operator(operator)).problem(403, "forbidden");
    service.get("/applications/AP-33-0", Tokens.miit()).problem(404, "application-unknown");
  }

  private String accepted(String kind, @Nullable String number, @Nullable List<?> grants) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("operatorId", operator);
    body.put("issuer", "33");
    body.put("submittedOn", "2018-02-01");
    if (number != null) {
      body.put("licenseNumber", number);
    }
    if (grants != null) {
      body.put("grants", grants);
    }
    String id =
        service
            .post("/applications", Tokens.operator(operator), body)
            .created()
            .at("/applicationId");
    step(issuer, id, "acceptance", Map.of("acceptedOn", "2018-02-05")).created();
    return id;
  }

  private Answer step(String token, String id, String step, Map<String, ?> body) {
    return service.post("/applications/" + id + "/" + step, token, body);
  }

  private Answer approve(String id, Map<String, ?> body) {
    return step(issuer, id, "approval", body);
  }

  private Answer get(String id) {
    return service.get("/applications/" + id, Tokens.miit()).ok();
  }

  private Answer decision(String question, String date) {
    return service
        .post(
            "/decisions",
            Tokens.miit(),
            Map.of(
                "question",
                question,
                "operatorId",
                operator,
                "services",
                List.of("CDN"),
                "provinces",
                List.of("33"),
                "validAt",
                date + "T00:00:00+08:00"))
        .ok();
  }

  private static List<?> grants(String granted) {
    return List.of(Map.of("service", granted, "provinces", List.of("33")));
  }

  private static Map<String, Object> newLicense(String number) {
    return Map.of(
        "decidedOn", "2018-03-01",
        "licenseNumber", number,
        "grantedOn", "2018-03-01",
        "validUntil", "2023-02-28");
  }

  private static Map<String, Object> evaluation(String system) {
    return Map.of(
        "system", system,
        "provinces", List.of("33"),
        "outcome", "PASSED",
        "standard", "YD/T 2405-2012",
        "concludedOn", "2018-02-10",
        "evaluator", "CAICT");
  }
}
