package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A license that passes to who took its holder's place. */
class HolderChangesApiTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String issuer = Tokens.administration("33");
  private final String before = register.operator();
  private final String after = register.operator();
  private final String number = register.registered(before, "2014-05-01", "2024-04-30", "IDC");

  @Test
  void the_license_counts_for_the_successor_from_that_day() {
    succeeded("2018-02-10");
    Answer changed = pass("2018-03-01").created();
    assertThat(changed.json().at("/findings")).isEmpty();
    assertThat(operate(before, "2018-02-28").at("/verdict")).isEqualTo("ALLOW");
    assertThat(operate(before, "2018-03-01").at("/reasons/0/code")).isEqualTo("UNLICENSED");
    assertThat(operate(after, "2018-02-28").at("/reasons/0/code")).isEqualTo("UNLICENSED");
    assertThat(operate(after, "2018-03-01").at("/verdict")).isEqualTo("ALLOW");
    assertThat(operate(after, "2018-03-02").at("/verdict")).isEqualTo("ALLOW");
    assertThat(license().at("/operatorId")).isEqualTo(after);
    assertThat(license().at("/grantedOn")).isEqualTo("2014-05-01");
    assertThat(license().at("/holderChanges/0/predecessorId")).isEqualTo(before);
    pass("2018-03-01").problem(409, "holder-already-changed");
  }

  @Test
  void without_a_succession_it_is_recorded_with_a_finding() {
    succeeded("2018-03-02");
    Answer changed = pass("2018-03-01").created();
    assertThat(changed.at("/findings/0/rule")).isEqualTo("S4");
    assertThat(changed.at("/findings/0/code")).isEqualTo("SUCCESSION_MISSING");
    assertThat(changed.at("/findings/0/clause")).isEqualTo("二(一)1(4)");
  }

  @Test
  void a_withdrawal_gives_it_back_and_earlier_answers_stay() {
    pass("2018-03-01").created();
    Answer passed = operate(after, "2018-03-01");
    service
        .post(path() + "/corrections", issuer, Map.of("eventId", changeEvent(), "reason", "误录"))
        .created();
    assertThat(operate(after, "2018-03-01").at("/reasons/0/code")).isEqualTo("UNLICENSED");
    assertThat(operate(before, "2018-03-01").at("/verdict")).isEqualTo("ALLOW");
    assertThat(license().at("/operatorId")).isEqualTo(before);
    assertThat(ask(after, "2018-03-01", Map.of("knownAt", passed.at("/knownAt"))).bytes())
        .isEqualTo(passed.bytes());
  }

  @Test
  void what_the_predecessor_filed_counts_for_the_successor_and_what_comes_later_for_both() {
    pass("2018-03-01").created();
    register
        .file(
            number,
            "suspensions",
            Map.of("from", "2018-02-01", "until", "2018-04-01", "basis", "浙通信停〔2018〕2号"))
        .created();
    assertThat(operate(before, "2018-02-01").at("/reasons/0/code")).isEqualTo("UNLICENSED");
    assertThat(operate(after, "2018-03-31").at("/reasons/0/code")).isEqualTo("UNLICENSED");
    assertThat(operate(after, "2018-04-01").at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void both_standings_are_announced_and_both_find_it_in_their_history() {
    pass("2018-03-01").created();
    await().atMost(SOON).until(() -> register.announced(before).contains("2018-03-01"));
    await().atMost(SOON).until(() -> register.announced(after).contains("2018-03-01"));
    assertThat(types(before)).contains("io.qinggui.license.license-holder-changed");
    assertThat(types(after)).contains("io.qinggui.license.license-taken-over");
  }

  @Test
  void a_dry_run_shows_what_it_would_do_to_both() {
    Answer dry =
        service
            .post(
                path() + "/holder-changes?dryRun=true",
                issuer,
                Map.of("successorId", after, "effectiveOn", "2018-03-01"))
            .ok();
    assertThat(dry.at("/standings/0/operatorId")).isEqualTo(before);
    assertThat(dry.at("/standings/0/standing/0/on")).isEqualTo("2018-03-01");
    assertThat(dry.json().at("/standings/0/standing/0/after").toString()).contains("UNLICENSED");
    assertThat(dry.json().at("/standing")).isEqualTo(dry.json().at("/standings/0/standing"));
    assertThat(dry.at("/standings/1/operatorId")).isEqualTo(after);
    assertThat(dry.at("/standings/1/standing/0/on")).isEqualTo("2018-03-01");
    assertThat(dry.at("/standings/1/standing/0/before/0/code")).isEqualTo("UNLICENSED");
    assertThat(operate(after, "2018-03-01").at("/reasons/0/code")).isEqualTo("UNLICENSED");
  }

  @Test
  void a_dry_run_of_its_withdrawal_shows_that_of_both_as_well() {
    pass("2018-03-01").created();
    Answer dry =
        service
            .post(
                path() + "/corrections?dryRun=true",
                issuer,
                Map.of("eventId", changeEvent(), "reason", "误录"))
            .ok();
    assertThat(dry.json().at("/standings").valueStream().map(it -> it.at("/operatorId").asString()))
        .containsExactlyInAnyOrder(before, after);
    assertThat(dry.json().at("/standings").valueStream())
        .allSatisfy(it -> assertThat(it.at("/standing/0/on").asString()).isEqualTo("2018-03-01"));
  }

  @Test
  void it_is_among_the_deadlines_of_both() {
    String position = pass("2018-03-01").created().header("Ledger-Position");
    assertThat(
            register
                .deadlines("from=2018-03-01&to=2018-03-01", position)
                .map(it -> it.at("/operatorId").asString()))
        .contains(before, after);
  }

  @Test
  void an_application_needs_the_succession_on_the_day_of_the_decision() {
    succeeded("2018-03-01");
    String id = accepted();
    Answer closed = approve(id, "2018-02-28").problem(409, "gate-closed");
    assertThat(closed.at("/reasons/0/rule")).isEqualTo("S4");
    assertThat(closed.at("/reasons/0/code")).isEqualTo("SUCCESSION_MISSING");
    assertThat(license().at("/operatorId")).isEqualTo(before);
    approve(id, "2018-03-01").created();
    assertThat(license().at("/operatorId")).isEqualTo(after);
    assertThat(operate(after, "2018-03-01").at("/verdict")).isEqualTo("ALLOW");
    Answer application = service.get("/applications/" + id, issuer).ok();
    assertThat(application.at("/state")).isEqualTo("APPROVED");
    assertThat(application.at("/successorId")).isEqualTo(after);
  }

  @Test
  void the_successor_is_named_for_a_change_of_holders_only() {
    service
        .post("/applications", issuer, submission("HOLDER_CHANGE", Map.of()))
        .invalid("/successorId", "required");
    service
        .post("/applications", issuer, submission("RENEWAL", Map.of("successorId", after)))
        .invalid("/successorId", "not-expected");
    service
        .post("/applications", issuer, submission("HOLDER_CHANGE", Map.of("successorId", before)))
        .invalid("/successorId", "same-holder");
  }

  private String accepted() {
    String id =
        service
            .post(
                "/applications",
                Tokens.operator(before),
                submission("HOLDER_CHANGE", Map.of("successorId", after)))
            .created()
            .at("/applicationId");
    service
        .post("/applications/" + id + "/acceptance", issuer, Map.of("acceptedOn", "2018-02-05"))
        .created();
    return id;
  }

  private Map<String, Object> submission(String kind, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("kind", kind);
    body.put("operatorId", before);
    body.put("issuer", "33");
    body.put("licenseNumber", number);
    body.put("submittedOn", "2018-02-01");
    return body;
  }

  private Answer approve(String id, String decidedOn) {
    return service.post(
        "/applications/" + id + "/approval", issuer, Map.of("decidedOn", decidedOn));
  }

  private void succeeded(String effectiveOn) {
    register.arrivesAs(
        UUID.randomUUID().toString(),
        "io.qinggui.operator.operator-succeeded.v1",
        before,
        Map.of(
            "operatorId", before,
            "successorId", after,
            "kind", "MERGER",
            "effectiveOn", effectiveOn));
  }

  private Answer pass(String effectiveOn) {
    return register.fileAs(
        issuer, number, "holder-changes", Map.of("successorId", after, "effectiveOn", effectiveOn));
  }

  private String path() {
    return "/licenses/" + Service.encoded(number);
  }

  private Answer license() {
    return service.get(path(), Tokens.miit()).ok();
  }

  private String changeEvent() {
    return register
        .events(before)
        .filter(it -> it.get("type").asString().endsWith("license-holder-changed"))
        .map(it -> it.get("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private List<String> types(String operatorId) {
    return register.events(operatorId).map(it -> it.get("type").asString()).toList();
  }

  private Answer operate(String operatorId, String date) {
    return ask(operatorId, date, Map.of());
  }

  private Answer ask(String operatorId, String date, Map<String, Object> clock) {
    Map<String, Object> question = new HashMap<>(clock);
    question.put("question", "OPERATE");
    question.put("operatorId", operatorId);
    question.put("service", "IDC");
    question.put("province", "33");
    question.put("validAt", date + "T00:00:00+08:00");
    return service.post("/decisions", Tokens.miit(), question).ok();
  }
}
