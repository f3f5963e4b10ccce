package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an amendment would do to everybody, told before it is recorded; on a service of its own. */
class ImpactApiTest {

  private static final String AMENDMENTS = "/rulebook/amendments";
  private static final String DRY = AMENDMENTS + "?dryRun=true";

  private static Service service;
  private static Register register;
  private static String promised;

  /** One has promised to get a license for content delivery, one has not. */
  @BeforeAll
  static void given_two_operators() {
    service = Service.start("--qinggui.license.announcement.enabled=false");
    register = new Register(service);
    promised = running();
    String license = register.registered(promised, "2014-05-01", "2034-04-30", "IDC");
    register
        .file(
            license,
            "commitments",
            Map.of(
                "track", "SERVICE",
                "service", "CDN",
                "signedOn", "2017-03-20",
                "receivedOn", "2017-03-24",
                "addressee", "33"))
        .created();
    register.registered(running(), "2014-05-01", "2034-04-30", "IDC");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String running() {
    String operator = register.operator();
    register.running(operator, "CDN", "2016-05-01");
    return operator;
  }

  @Test
  void an_amendment_is_answered_with_its_events_its_impact_and_examples() {
    long head = head();
    Answer told = propose(amendment(Map.of("fulfilmentDeadline", "2018-06-30"))).ok();

    assertThat(told.json().at("/dryRun").asBoolean()).isTrue();
    assertThat(told.at("/events/0/type")).isEqualTo("io.qinggui.license.rulebook-amended");
    assertThat(told.at("/state")).isEqualTo("DONE");
    assertThat(told.json().at("/progress/operatorsDone").asInt()).isEqualTo(2);
    assertThat(told.at("/asOf/ledgerPosition")).isEqualTo("license:" + head);
    JsonNode impact = told.json().at("/impact");
    assertThat(impact.at("/operators").asInt()).isEqualTo(1);
    assertThat(impact.at("/noLongerBarred").asInt()).isEqualTo(1);
    assertThat(impact.at("/newlyBarred").asInt()).isZero();
    assertThat(impact.at("/newlyInGrace").asInt()).isEqualTo(1);
    assertThat(impact.at("/byProvince").valueStream().map(it -> it.at("/province").asString()))
        .containsExactly("33");
    assertThat(impact.at("/byProvince/0/noLongerBarred").asInt()).isEqualTo(1);
    assertThat(head()).isEqualTo(head);
    assertThat(service.get("/rulebook", Tokens.miit()).ok().at("/values/fulfilmentDeadline/value"))
        .isEqualTo("2017-12-31");
  }

  @Test
  void the_dates_are_those_on_which_operators_change_and_today() {
    JsonNode dates =
        propose(amendment(Map.of("fulfilmentDeadline", "2018-06-30")))
            .ok()
            .json()
            .at("/impact/dates");
    assertThat(dates.valueStream().map(it -> it.at("/on").asString()).toList())
        .startsWith("2018-01-01", "2018-07-01")
        .hasSize(3);
    assertThat(dates.valueStream().map(it -> it.at("/noLongerBarred").asInt()))
        .containsExactly(1, 0, 0);
    assertThat(dates.valueStream().map(it -> it.at("/changing").asInt())).containsExactly(1, 1, 0);
  }

  @Test
  void an_example_says_what_would_apply_instead_and_by_which_clause() {
    JsonNode example =
        propose(amendment(Map.of("fulfilmentDeadline", "2018-06-30"))).json().at("/examples/0");
    assertThat(example.at("/operatorId").asString()).isEqualTo(promised);
    assertThat(example.at("/provinces/0").asString()).isEqualTo("33");
    JsonNode change = example.at("/changes/0");
    assertThat(change.at("/on").asString()).isEqualTo("2018-01-01");
    assertThat(change.at("/before/0/code").asString()).isEqualTo("COMMITMENT_BROKEN");
    assertThat(change.at("/before/0/clause").asString()).isEqualTo("二(一)2");
    assertThat(change.at("/after/0/code").asString()).isEqualTo("CATALOGUE_GRACE");
  }

  @Test
  void a_preview_can_be_asked_for_again() {
    Answer told = propose(amendment(Map.of("fulfilmentDeadline", "2018-06-30"))).ok();
    String path = AMENDMENTS + "/previews/" + told.at("/previewId");
    Answer again = service.get(path, Tokens.miit()).ok();
    assertThat(again.json().at("/impact")).isEqualTo(told.json().at("/impact"));
    assertThat(again.json().at("/asOf")).isEqualTo(told.json().at("/asOf"));
    service.get(path, Tokens.auditor()).ok();
    service.get(path, Tokens.administration("33")).problem(403, "forbidden");
  }

  @Test
  void the_same_key_finds_the_same_preview_and_another_body_another_one() {
    String first = keyed(Map.of("fulfilmentDeadline", "2018-06-30")).at("/previewId");
    assertThat(keyed(Map.of("fulfilmentDeadline", "2018-06-30")).at("/previewId")).isEqualTo(first);
    assertThat(keyed(Map.of("fulfilmentDeadline", "2018-05-31")).at("/previewId"))
        .isNotEqualTo(first);
  }

  private static Answer keyed(Map<String, Object> values) {
    return service.post(DRY, Tokens.miit(), amendment(values), "Idempotency-Key", "preview").ok();
  }

  @Test
  void values_that_no_standing_rests_on_have_no_impact() {
    Answer told = propose(amendment(Map.of("customerNoticeDays", 60))).ok();
    assertThat(told.json().at("/impact/operators").asInt()).isZero();
    assertThat(told.json().at("/examples")).isEmpty();
  }

  @Test
  void what_would_be_refused_is_refused_and_nobody_else_may_preview() {
    propose(amendment(Map.of())).invalid("/values", "empty");
    Map<String, Object> body = amendment("A-2", Map.of("customerNoticeDays", 45));
    service.post(DRY, Tokens.administration("33"), body).problem(403, "forbidden");
    service.post(AMENDMENTS, Tokens.miit(), body).created();
    propose(body).problem(409, "already-amended");
  }

  @Test
  void a_preview_of_before_a_restart_is_not_known() {
    Answer unknown =
        service
            .get(AMENDMENTS + "/previews/97d1c2b0-0000-8000-8000-000000000000", Tokens.miit())
            .problem(404, "preview-unknown");
    assertThat(unknown.at("/detail")).contains("dryRun=true");
  }

  private static Answer propose(Map<String, Object> body) {
    return service.post(DRY, Tokens.miit(), body);
  }

  private static long head() {
    return service.bean(Ledger.class).head();
  }

  private static Map<String, Object> amendment(Map<String, Object> values) {
    return amendment("A-1", values);
  }

  private static Map<String, Object> amendment(String id, Map<String, Object> values) {
    return Map.of("amendmentId", id, "basis", "示例", "publishedOn", "2018-01-10", "values", values);
  }
}
