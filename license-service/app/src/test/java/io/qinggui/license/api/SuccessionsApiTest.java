package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What burdens an operator burdens whoever took its place. */
class SuccessionsApiTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String predecessor = register.operator();
  private final String successor = register.operator();
  private final String number = register.registered(successor, "2014-05-01", "2024-04-30", "IDC");
  private final String event = UUID.randomUUID().toString();

  @Test
  void a_successor_takes_no_new_customers_for_its_predecessors_record() {
    String listing = listed("2017-01-10");
    assertThat(ask("2018-02-10").at("/verdict")).isEqualTo("ALLOW");
    succeeded(event, "MERGER", "2018-02-10");
    assertThat(ask("2018-02-09").at("/verdict")).isEqualTo("ALLOW");
    Answer banned = ask("2018-02-10");
    assertThat(banned.at("/verdict")).isEqualTo("DENY");
    assertThat(banned.json().at("/reasons/0/because").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder(listing, event);
    assertThat(banned.at("/reasons/0/from")).isEqualTo("2018-02-10");
    assertThat(ask("2018-02-11").at("/verdict")).isEqualTo("DENY");
  }

  @Test
  void a_code_changes_no_date() {
    listed("2017-01-10");
    succeeded(event, "IDENTIFIED", "2018-02-10");
    assertThat(ask("2017-01-09").at("/verdict")).isEqualTo("ALLOW");
    assertThat(ask("2017-01-10").at("/verdict")).isEqualTo("DENY");
  }

  @Test
  void a_division_burdens_nobody() {
    listed("2017-01-10");
    succeeded(event, "DIVISION", "2018-02-10");
    assertThat(ask("2018-02-10").at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void what_the_predecessor_gets_afterwards_counts_and_no_earlier_answer_changes() {
    succeeded(event, "MERGER", "2018-02-10");
    Answer before = ask("2018-03-01");
    assertThat(before.at("/verdict")).isEqualTo("ALLOW");
    listed("2018-02-20");
    assertThat(ask("2018-03-01").at("/verdict")).isEqualTo("DENY");
    assertThat(ask("2018-03-01", Map.of("knownAt", before.at("/knownAt"))).bytes())
        .isEqualTo(before.bytes());
  }

  @Test
  void who_asks_about_either_finds_it_and_a_second_delivery_adds_nothing() {
    succeeded(event, "MERGER", "2018-02-10");
    succeeded(event, "MERGER", "2018-02-10");
    assertThat(noted(predecessor)).containsExactly("io.qinggui.license.succession-noted");
    assertThat(noted(successor)).containsExactly("io.qinggui.license.predecessor-noted");
  }

  @Test
  void a_withdrawal_takes_it_away_from_both() {
    listed("2017-01-10");
    succeeded(event, "MERGER", "2018-02-10");
    Answer banned = ask("2018-03-01");
    withdrawn(event, null);
    assertThat(ask("2018-03-01").at("/verdict")).isEqualTo("ALLOW");
    assertThat(ask("2018-03-01", Map.of("knownAt", banned.at("/knownAt"))).bytes())
        .isEqualTo(banned.bytes());
    assertThat(noted(predecessor)).endsWith("io.qinggui.license.withdrawal-noted");
    assertThat(noted(successor)).endsWith("io.qinggui.license.withdrawal-noted");
  }

  @Test
  void a_correction_takes_effect_when_all_of_it_has_arrived() {
    listed("2017-01-10");
    succeeded(event, "MERGER", "2018-02-10");
    String right = UUID.randomUUID().toString();
    withdrawn(event, right);
    assertThat(ask("2018-02-10").at("/verdict")).isEqualTo("DENY");
    succeeded(right, "MERGER", "2018-03-10");
    assertThat(ask("2018-03-09").at("/verdict")).isEqualTo("ALLOW");
    assertThat(ask("2018-03-10").at("/verdict")).isEqualTo("DENY");
    withdrawn(right, null);
    assertThat(ask("2018-03-10").at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void the_issuer_resumes_when_the_predecessors_record_is_gone() {
    listed("2017-01-10");
    succeeded(event, "MERGER", "2018-02-10");
    Answer refused = resume("2018-04-30").problem(409, "causes-standing");
    assertThat(refused.at("/causes/0/code")).isEqualTo("BAD_CREDIT");
    register.arrives(
        "io.qinggui.operator.credit-record-removed.v1",
        predecessor,
        Map.of("operatorId", predecessor, "creditRecordId", record(), "removedOn", "2018-05-01"));
    assertThat(ask("2018-05-01").at("/verdict")).isEqualTo("DENY");
    resume("2018-05-01").created();
    assertThat(ask("2018-04-30").at("/verdict")).isEqualTo("DENY");
    assertThat(ask("2018-05-01").at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void the_successors_standing_is_announced_when_the_predecessor_is_listed() {
    succeeded(event, "MERGER", "2018-02-10");
    await().atMost(SOON).until(() -> register.announced(successor).contains("2014-05-01"));
    assertThat(register.announced(successor)).doesNotContain("2018-02-20");
    listed("2018-02-20");
    await().atMost(SOON).until(() -> register.announced(successor).contains("2018-02-20"));
  }

  @Test
  void it_is_among_the_successors_deadlines() {
    succeeded(event, "MERGER", "2018-02-10");
    listed("2017-01-10");
    String position =
        register
            .file(
                number, "dockings", Map.of("provinces", List.of("33"), "completedOn", "2017-01-01"))
            .created()
            .header("Ledger-Position");
    assertThat(
            register
                .deadlines("from=2018-02-10&to=2018-02-10", position)
                .map(it -> it.at("/operatorId").asString()))
        .contains(successor)
        .doesNotContain(predecessor);
  }

  @Test
  void a_circle_in_what_arrives_hangs_nobody() {
    listed("2017-01-10");
    succeeded(event, "MERGER", "2018-02-10");
    register.arrivesAs(
        UUID.randomUUID().toString(),
        "io.qinggui.operator.operator-succeeded.v1",
        successor,
        Map.of(
            "operatorId",
            successor,
            "successorId",
            predecessor,
            "kind",
            "MERGER",
            "effectiveOn",
            "2018-02-10"));
    assertThat(ask("2018-02-10").at("/verdict")).isEqualTo("DENY");
    service.get("/operators/" + predecessor + "/standing", Tokens.miit()).ok();
  }

  @Test
  void a_kind_that_nobody_knows_is_noted_of_neither() {
    assertThatThrownBy(() -> succeeded(event, "MARRIAGE", "2018-02-10"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(noted(predecessor)).isEmpty();
    assertThat(noted(successor)).isEmpty();
  }

  private void succeeded(String id, String kind, String effectiveOn) {
    register.arrivesAs(
        id,
        "io.qinggui.operator.operator-succeeded.v1",
        predecessor,
        Map.of(
            "operatorId", predecessor,
            "successorId", successor,
            "kind", kind,
            "effectiveOn", effectiveOn));
  }

  private void withdrawn(String id, @Nullable String replacedBy) {
    Map<String, Object> data = new HashMap<>();
    data.put("operatorId", predecessor);
    data.put("eventId", id);
    data.put("type", "io.qinggui.operator.operator-succeeded");
    data.put("reason", replacedBy == null ? "WITHDRAWN" : "CORRECTED");
    data.put("countedFrom", "2018-02-10");
    data.put("replacedBy", replacedBy);
    register.arrives("io.qinggui.operator.fact-withdrawn.v1", predecessor, data);
  }

  private String listed(String listedOn) {
    return register.arrives(
        "io.qinggui.operator.credit-record-added.v1",
        predecessor,
        Map.of(
            "operatorId",
            predecessor,
            "creditRecordId",
            record(),
            "cause",
            "拒不整改",
            "decidedOn",
            listedOn,
            "listedOn",
            listedOn,
            "listedBy",
            "33"));
  }

  private String record() {
    return "CR-" + predecessor;
  }

  private Answer resume(String resumedOn) {
    return register.fileAs(
        Tokens.administration("33"),
        number,
        "resumptions",
        Map.of("resumedOn", resumedOn, "reason", "记录已移出"));
  }

  private List<String> noted(String operatorId) {
    return register
        .events(operatorId)
        .map(it -> it.get("type").asString())
        .filter(it -> it.endsWith("-noted") && !it.endsWith(".operator-noted"))
        .toList();
  }

  private Answer ask(String date) {
    return ask(date, Map.of());
  }

  private Answer ask(String date, Map<String, Object> clock) {
    Map<String, Object> question = new HashMap<>(clock);
    question.put("question", "ACCEPT_CUSTOMER");
    question.put("operatorId", successor);
    question.put("service", "IDC");
    question.put("province", "33");
    question.put("validAt", date + "T00:00:00+08:00");
    return service.post("/decisions", Tokens.miit(), question).ok();
  }
}
