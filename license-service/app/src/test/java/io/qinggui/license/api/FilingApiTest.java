package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commitments, evaluations, dockings, exits and resumptions. */
class FilingApiTest {

  private static final List<String> SYSTEMS =
      List.of("ICP_FILING", "RESOURCE_PLATFORM", "ISMS", "FACILITY_SECURITY", "NETWORK_SECURITY");

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();

  @Test
  void a_commitment_in_time_to_the_issuer_is_effective() {
    Answer filed =
        register.file(license(), "commitments", commitment("2017-03-31", "33")).created();
    assertThat(filed.at("/commitmentId")).startsWith("CM-");
    assertThat(filed.json().get("onTime").booleanValue()).isTrue();
    assertThat(filed.json().get("effective").booleanValue()).isTrue();
    assertThat(filed.json().get("reasons")).isEmpty();
  }

  @Test
  void a_late_or_misaddressed_commitment_is_on_file_without_effect() {
    Answer late = register.file(license(), "commitments", commitment("2017-04-01", "33")).created();
    assertThat(late.json().get("onTime").booleanValue()).isFalse();
    assertThat(late.json().get("effective").booleanValue()).isFalse();
    assertThat(late.at("/reasons/0/code")).isEqualTo("LATE");
    Answer astray = register.file(license(), "commitments", commitment("2017-03-01", "MIIT"));
    assertThat(astray.created().json().get("onTime").booleanValue()).isTrue();
    assertThat(astray.json().get("effective").booleanValue()).isFalse();
    assertThat(astray.at("/reasons/0/code")).isEqualTo("WRONG_ADDRESSEE");
  }

  @Test
  void what_is_filed_is_found_in_the_license_and_moves_its_version() {
    String number = license();
    String path = "/licenses/" + Service.encoded(number);
    String tag = service.get(path, Tokens.miit()).ok().header("ETag");
    Map<String, Object> docking = Map.of("provinces", List.of("33"), "completedOn", "2017-11-02");
    service.post(path + "/dockings", Tokens.miit(), docking, "If-Match", tag).created();
    Map<String, Object> other = Map.of("provinces", List.of("33"), "completedOn", "2017-11-03");
    service
        .post(path + "/dockings", Tokens.miit(), other, "If-Match", tag)
        .problem(412, "stale-version");
    Answer found = service.get(path, Tokens.miit()).ok();
    assertThat(found.at("/dockings/0/completedOn")).isEqualTo("2017-11-02");
    assertThat(found.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void everybody_files_what_is_theirs() {
    String number = license();
    Map<String, Object> commitment = commitment("2017-03-01", "33");
    Map<String, Object> evaluation = evaluation("ISMS", "2017-03-01");
    Map<String, Object> docking = Map.of("provinces", List.of("33"), "completedOn", "2017-11-02");
    String own = Tokens.operator(operator);
    String stranger = Tokens.operator(register.operator());
    refused(stranger, number, "commitments", commitment);
    refused(Tokens.evaluator(), number, "commitments", commitment);
    refused(own, number, "evaluations", evaluation);
    refused(own, number, "dockings", docking);
    refused(Tokens.administration("11"), number, "dockings", docking);
    register.fileAs(Tokens.auditor(), number, "dockings", docking).problem(403, "forbidden");
    register.fileAs(own, number, "commitments", commitment).created();
    register.fileAs(Tokens.evaluator(), number, "evaluations", evaluation).created();
    register.fileAs(Tokens.administration("33"), number, "dockings", docking).created();
  }

  @Test
  void the_same_paper_again_is_noticed() {
    String number = license();
    register.file(number, "commitments", commitment("2017-03-01", "33")).created();
    register
        .file(number, "commitments", commitment("2017-03-01", "33"))
        .problem(409, "already-filed");
    register.file(number, "evaluations", evaluation("ISMS", "2017-03-01")).created();
    register
        .file(number, "evaluations", evaluation("ISMS", "2017-03-01"))
        .problem(409, "already-filed");
  }

  @Test
  void a_dry_run_tells_and_appends_nothing() {
    String number = license();
    Map<String, Object> docking = Map.of("provinces", List.of("33"), "completedOn", "2017-11-02");
    Answer tried = register.file(number, "dockings?dryRun=true", docking).ok();
    assertThat(tried.at("/events/0/type")).isEqualTo("io.qinggui.license.docking-completed");
    register.file(number, "dockings", docking).created();
  }

  @Test
  void cancellation_waits_for_the_plan_and_the_customers_notice() {
    String number = license();
    Map<String, Object> cancellation =
        Map.of("appliedOn", "2018-01-10", "cancelledOn", "2018-03-01");
    Answer missing = register.file(number, "cancellation", cancellation);
    assertThat(missing.problem(409, "aftercare-plan-missing").at("/detail"))
        .contains("/licenses/" + number + "/aftercare-plan")
        .contains("30");
    register.file(number, "aftercare-plan", plan("2018-01-31")).created();
    register
        .file(number, "cancellation", cancellation)
        .problem(422, "notice-too-short")
        .invalid("/cancelledOn", "notice-too-short");
    register.file(number, "aftercare-plan", plan("2018-01-30")).created();
    register.file(number, "cancellation", cancellation).created();
    register.file(number, "cancellation", cancellation).problem(409, "already-cancelled");
    Map<String, Object> otherwise = new HashMap<>(cancellation);
    otherwise.put("cancelledOn", "2018-04-01");
    register.file(number, "cancellation", otherwise).problem(409, "cancelled-differently");
  }

  @Test
  void customers_are_not_resumed_while_a_cause_stands() {
    String number = register.registered(operator, "2012-11-30", "2022-11-29", "IDC");
    Map<String, Object> resumption = Map.of("resumedOn", "2018-05-01", "reason", "已达标");
    Answer refused = register.file(number, "resumptions", resumption);
    assertThat(refused.problem(409, "causes-standing").json().get("causes")).isNotEmpty();
    SYSTEMS.forEach(
        system -> register.file(number, "evaluations", evaluation(system, "2018-03-01")).created());
    register
        .file(number, "dockings", Map.of("provinces", List.of("33"), "completedOn", "2018-03-02"))
        .created();
    register.file(number, "resumptions", resumption).created();
    assertThat(mayAcceptCustomers("2018-04-30")).isEqualTo("DENY");
    assertThat(mayAcceptCustomers("2018-05-01")).isEqualTo("ALLOW");
  }

  @Test
  void nothing_is_filed_under_a_license_that_nobody_registered() {
    register
        .file("nowhere", "commitments", commitment("2017-03-01", "33"))
        .problem(404, "license-unknown");
  }

  private String mayAcceptCustomers(String date) {
    return service
        .post(
            "/decisions",
            Tokens.miit(),
            Map.of(
                "question", "ACCEPT_CUSTOMER",
                "operatorId", operator,
                "service", "IDC",
                "province", "33",
                "validAt", date + "T12:00:00+08:00"))
        .ok()
        .at("/verdict");
  }

  private String license() {
    return register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
  }

  private void refused(String token, String number, String what, Map<String, Object> body) {
    register.fileAs(token, number, what, body).problem(403, "not-entitled-for-license");
  }

  private static Map<String, Object> commitment(String receivedOn, String addressee) {
    return Map.of(
        "track", "SERVICE",
        "service", "CDN",
        "signedOn", "2017-01-20",
        "receivedOn", receivedOn,
        "addressee", addressee,
        "note", "挂号信");
  }

  private static Map<String, Object> evaluation(String system, String concludedOn) {
    return Map.of(
        "system",
        system,
        "provinces",
        List.of("33"),
        "outcome",
        "PASSED",
        "standard",
        "YD/T 2405-2012",
        "concludedOn",
        concludedOn,
        "evaluator",
        "CAICT");
  }

  private static Map<String, Object> plan(String notifiedOn) {
    return Map.of("filedOn", "2018-01-15", "customersNotifiedOn", notifiedOn);
  }
}
