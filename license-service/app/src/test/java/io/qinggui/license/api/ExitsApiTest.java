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

/** Exits, to the end: reports, completion, the list. */
class ExitsApiTest {

  private static final long MOST = 1_000_000_000_000L;

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();
  private final String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");

  @Test
  void reports_and_the_completion_are_found_in_the_license() {
    JsonNode before = license().json();
    assertThat(before.has("aftercareProgress")).isFalse();
    assertThat(before.has("aftercareCompletion")).isFalse();
    plan();
    Answer reported =
        register
            .fileAs(
                Tokens.operator(operator),
                number,
                "aftercare-progress",
                report("2018-02-15", 1200, 1150, 50))
            .created();
    assertThat(reported.json().get("customersLeft").longValue()).isEqualTo(50);
    assertThat(complete("2018-04-20").problem(409, "customers-left").at("/detail"))
        .contains("2018-02-15")
        .contains("50");
    file("2018-04-10", 1200, 1200, 0).created();
    assertThat(complete("2018-04-20").created().at("/completedOn")).isEqualTo("2018-04-20");
    assertThat(file("2018-04-21", 1, 0, 1).problem(409, "aftercare-completed").at("/detail"))
        .contains("2018-04-20");
    complete("2018-04-20").problem(409, "already-completed");
    complete("2018-04-21").problem(409, "completed-differently");
    assertThat(license().at("/aftercareProgress/1/reportedOn")).isEqualTo("2018-04-10");
    assertThat(license().at("/aftercareCompletion/completedOn")).isEqualTo("2018-04-20");
  }

  @Test
  void a_bad_report_is_refused_at_its_field() {
    file("2018-02-15", 1, 0, 1).problem(409, "plan-missing");
    complete("2018-02-15").problem(409, "plan-missing");
    plan();
    file("2018-02-15", 10, 5, 6).invalid("/customersLeft", "customers-do-not-add-up");
    file("2018-01-14", 1, 0, 1).invalid("/reportedOn", "before-the-plan");
    complete("2018-01-14").invalid("/completedOn", "before-the-plan");
    file("2199-01-01", 1, 0, 1).invalid("/reportedOn", "date-in-future");
    assertThat(file("2018-02-15", -1, 0, -1).status()).isEqualTo(422);
    assertThat(file("2018-02-15", MOST + 1, 0, MOST + 1).status()).isEqualTo(422);
    file("2018-02-15", MOST, 0, MOST).created();
    file("2018-02-15", MOST, 0, MOST).problem(409, "already-reported");
  }

  @Test
  void the_holder_reports_and_does_not_say_that_it_is_complete() {
    plan();
    register
        .fileAs(
            Tokens.operator(operator),
            number,
            "aftercare-completion",
            Map.of("completedOn", "2018-04-20"))
        .problem(403, "not-entitled-for-license");
    register
        .fileAs(
            Tokens.administration("11"),
            number,
            "aftercare-progress",
            report("2018-02-15", 1, 0, 1))
        .problem(403, "not-entitled-for-license");
    register
        .fileAs(
            Tokens.administration("33"),
            number,
            "aftercare-completion",
            Map.of("completedOn", "2018-04-20"))
        .created();
  }

  @Test
  void a_cancellation_with_customers_left_says_so_and_is_recorded() {
    plan();
    file("2018-02-15", 1200, 1150, 50).created();
    Answer cancelled = cancel().created();
    assertThat(cancelled.json().get("findings")).hasSize(1);
    assertThat(cancelled.at("/findings/0/rule")).isEqualTo("X2");
    assertThat(cancelled.at("/findings/0/code")).isEqualTo("CUSTOMERS_LEFT");
    assertThat(cancelled.at("/findings/0/clause")).isEqualTo("三(四)");
    assertThat(license().at("/cancellation/findings/0/code")).isEqualTo("CUSTOMERS_LEFT");
    assertThat(lastEvent().at("/data/findings/0/code").asString()).isEqualTo("CUSTOMERS_LEFT");
  }

  @Test
  void a_cancellation_of_which_nothing_is_to_be_weighed_has_no_findings() {
    plan();
    assertThat(cancel().created().body())
        .isEqualTo("{\"appliedOn\":\"2018-01-20\",\"cancelledOn\":\"2018-03-05\"}");
    assertThat(license().json().at("/cancellation").has("findings")).isFalse();
  }

  @Test
  void an_ended_license_stays_on_the_list_until_its_aftercare_is_complete() {
    plan();
    file("2018-02-15", 1200, 1150, 50).created();
    String position = cancel().created().header("Ledger-Position");
    JsonNode exit = exits("open=true", position).getFirst();
    assertThat(exit.get("licenseNumber").asString()).isEqualTo(number);
    assertThat(exit.get("operatorId").asString()).isEqualTo(operator);
    assertThat(exit.at("/provinces/0").asString()).isEqualTo("33");
    assertThat(exit.get("endedOn").asString()).isEqualTo("2018-03-05");
    assertThat(exit.get("how").asString()).isEqualTo("CANCELLED");
    assertThat(exit.get("planFiledOn").asString()).isEqualTo("2018-01-15");
    assertThat(exit.get("customersNotifiedOn").asString()).isEqualTo("2018-01-20");
    assertThat(exit.at("/lastProgress/customersLeft").longValue()).isEqualTo(50);
    assertThat(exit.get("completedOn").isNull()).isTrue();
    assertThat(exit.get("open").booleanValue()).isTrue();
    assertThat(exits("open=false", position)).isEmpty();

    file("2018-04-10", 1200, 1200, 0).created();
    String completed = complete("2018-04-20").created().header("Ledger-Position");
    assertThat(exits("open=true", completed)).isEmpty();
    assertThat(exits("open=false", completed)).hasSize(1);
    assertThat(exits("province=33", completed)).hasSize(1);
    assertThat(exits("province=11", completed)).isEmpty();
  }

  @Test
  void a_license_that_expired_is_listed_though_nothing_ran() {
    String position = plan();
    JsonNode exit = exits("open=true", position).getFirst();
    assertThat(exit.get("endedOn").asString()).isEqualTo("2019-05-01");
    assertThat(exit.get("how").asString()).isEqualTo("EXPIRED");
    assertThat(exit.get("lastProgress").isNull()).isTrue();
  }

  @Test
  void officers_and_auditors_see_all_exits_and_an_operator_its_own() {
    String own = "/exits?operatorId=" + operator;
    service.get("/exits", Tokens.auditor()).ok();
    service.get("/exits", Tokens.administration("11")).ok();
    service.get(own, Tokens.operator(operator)).ok();
    service.get("/exits", Tokens.operator(operator)).problem(403, "forbidden");
    service.get(own, Tokens.operator(register.operator())).problem(403, "forbidden");
    service.get("/exits", Tokens.carrier(operator)).problem(403, "forbidden");
    service.get("/exits?open=perhaps", Tokens.auditor()).invalid("/query/open", "wrong-type");
  }

  @Test
  void what_was_recorded_wrongly_is_put_right() {
    plan();
    String plan = lastEvent().get("id").asString();
    file("2018-02-15", 1200, 1150, 50).created();
    String report = lastEvent().get("id").asString();
    correct(plan, null).problem(409, "has-dependents");
    correct(report, report("2018-02-15", 1200, 1150, 51))
        .invalid("/replacement/customersLeft", "customers-do-not-add-up");
    correct(report, report("2018-02-15", 1200, 1200, 0)).created();
    complete("2018-04-20").created();
    String completion = lastEvent().get("id").asString();
    correct(completion, Map.of("completedOn", "2018-04-19")).created();
    assertThat(license().at("/aftercareProgress/0/customersLeft")).isEqualTo("0");
    assertThat(license().at("/aftercareCompletion/completedOn")).isEqualTo("2018-04-19");
    String position =
        correct(lastEvent().get("id").asString(), null).created().header("Ledger-Position");
    assertThat(license().json().has("aftercareCompletion")).isFalse();
    assertThat(exits("open=true", position)).hasSize(1);
  }

  private String plan() {
    return register
        .file(
            number,
            "aftercare-plan",
            Map.of("filedOn", "2018-01-15", "customersNotifiedOn", "2018-01-20"))
        .created()
        .header("Ledger-Position");
  }

  private Answer cancel() {
    return register.file(
        number, "cancellation", Map.of("appliedOn", "2018-01-20", "cancelledOn", "2018-03-05"));
  }

  private Answer file(String reportedOn, long before, long moved, long left) {
    return register.file(number, "aftercare-progress", report(reportedOn, before, moved, left));
  }

  private static Map<String, Object> report(String on, long before, long moved, long left) {
    return Map.of(
        "reportedOn", on,
        "customersBefore", before,
        "customersMoved", moved,
        "customersLeft", left);
  }

  private Answer complete(String completedOn) {
    return register.file(number, "aftercare-completion", Map.of("completedOn", completedOn));
  }

  private Answer correct(String eventId, @Nullable Map<String, Object> replacement) {
    Map<String, Object> body = new HashMap<>();
    body.put("eventId", eventId);
    body.put("reason", "误录");
    body.put("replacement", replacement);
    return register.file(number, "corrections", body);
  }

  private Answer license() {
    return service.get("/licenses/" + Service.encoded(number), Tokens.miit()).ok();
  }

  private JsonNode lastEvent() {
    return service
        .get("/operators/" + operator + "/history", Tokens.miit())
        .ok()
        .json()
        .get("items")
        .valueStream()
        .filter(it -> !it.get("type").asString().endsWith("standing-changed"))
        .reduce((before, next) -> next)
        .orElseThrow();
  }

  private List<JsonNode> exits(String query, String position) {
    return service
        .get(
            "/exits?operatorId=" + operator + "&" + query,
            Tokens.operator(operator),
            "Min-Ledger-Position",
            position)
        .ok()
        .json()
        .get("items")
        .valueStream()
        .toList();
  }
}
