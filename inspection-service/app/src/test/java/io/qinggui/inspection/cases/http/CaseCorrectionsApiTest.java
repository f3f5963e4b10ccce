package io.qinggui.inspection.cases.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
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
import tools.jackson.databind.JsonNode;

class CaseCorrectionsApiTest {

  private static final String PATH = "/api/v1/cases";
  private static final String ZHEJIANG = Tokens.administration("33");

  private final String operator = newUscc();
  private final String other = newUscc();
  private final String finding = finding("合同");
  private final String location = API.post(ZHEJIANG, PATH, finding).header("Location");

  @Test
  void the_right_step_stands_where_the_wrong_one_stood() {
    String wrong = confirm();
    Answer corrected = correct(body(wrong, "'replacement':{'confirmedOn':'2017-05-21'}"));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(corrected.header("Location")).isEqualTo(location);
    assertThat(corrected.text("withdrawn")).isEqualTo(wrong);
    assertThat(corrected.text("correctionId"))
        .isEqualTo(lastEvent(operator, "case-fact-withdrawn"));
    assertThat(corrected.text("replacedBy")).isEqualTo(lastEvent(operator, "case-confirmed"));

    Answer read = read();
    assertThat(read.text("state")).isEqualTo("CONFIRMED");
    assertThat(read.json().path("steps").size()).isEqualTo(1);
    assertThat(read.json().path("steps").path(0).path("on").asString()).isEqualTo("2017-05-21");
    assertThat(read.header("ETag")).isEqualTo(corrected.header("ETag"));
    refused(409, "already-confirmed", () -> confirmOn("2017-05-21"));
  }

  @Test
  void a_step_that_was_withdrawn_was_not_taken() {
    String wrong = confirm();
    Answer corrected = correct(body(wrong));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(corrected.json().path("replacedBy").isNull()).isTrue();
    assertThat(read().text("state")).isEqualTo("OPENED");
    assertThat(read().json().path("steps").size()).isZero();
    refused(409, "already-corrected", () -> correct(body(wrong)));
    assertThat(confirmOn("2017-05-20").status()).isEqualTo(201);
  }

  @Test
  void what_a_case_was_opened_with_is_replaced_under_its_steps() {
    String wrong = lastEvent(operator, "case-opened");
    confirm();
    Answer corrected = correct(body(wrong, "'replacement':" + finding("付款凭证")));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(read().text("evidence")).isEqualTo("付款凭证");
    assertThat(read().text("state")).isEqualTo("CONFIRMED");
    assertThat(API.get(Tokens.operator(other), location).status()).isEqualTo(200);
  }

  @Test
  void a_case_that_was_withdrawn_is_gone_and_may_be_opened_again() {
    assertThat(correct(body(lastEvent(operator, "case-opened"))).status()).isEqualTo(201);
    refused(404, "case-unknown", this::read);
    assertThat(API.post(ZHEJIANG, PATH, finding).header("Location")).isEqualTo(location);
    assertThat(read().text("state")).isEqualTo("OPENED");
  }

  @Test
  void a_history_shows_what_was_corrected_to_both_parties_and_why_to_officers() {
    String wrong = confirm();
    correct(body(wrong, "'replacement':{'confirmedOn':'2017-05-21'}"));
    for (String party : List.of(operator, other)) {
      assertThat(history(Tokens.operator(party), party))
          .contains("case-fact-withdrawn")
          .contains("2017-05-20")
          .contains("2017-05-21")
          .doesNotContain("录入有误");
      assertThat(history(Tokens.auditor(), party)).contains("录入有误");
    }
  }

  @Test
  void a_step_on_which_another_rests_is_not_corrected() {
    String wrong = confirm();
    API.post(
        ZHEJIANG,
        location + "/rectification-order",
        json("{'orderedOn':'2017-05-25','dueOn':'2017-06-30'}"));
    JsonNode dependents =
        refused(409, "has-dependents", () -> correct(body(wrong))).json().path("dependents");
    assertThat(dependents.size()).isEqualTo(1);
    assertThat(dependents.path(0).asString())
        .isEqualTo(lastEvent(operator, "rectification-ordered"));
  }

  @Test
  void only_the_administration_of_the_province_and_the_ministry_correct() {
    String correction = body(confirm());
    refused(403, "other-province", () -> correct(Tokens.administration("44"), correction));
    Stream.of(
            Tokens.operator(operator),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> correct(token, correction)));
    refused(401, "unauthenticated", () -> correct("", correction));
    assertThat(correct(Tokens.miit(), correction).status()).isEqualTo(201);
  }

  @Test
  void what_was_never_recorded_is_not_found() {
    refused(404, "fact-unknown", () -> correct(body("no-such-event")));
    refused(
        404,
        "case-unknown",
        () -> API.post(ZHEJIANG, PATH + "/CASE-33-0/corrections", body("no-such-event")));
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    String wrong = confirm();
    refusedAt("/eventId", "required", () -> correct("{}"));
    refusedAt("/reason", "required", () -> correct("{}"));
    refusedAt(
        "/replacement/confirmedOn", "required", () -> correct(body(wrong, "'replacement':{}")));
    refusedAt(
        "/replacement/confirmedOn",
        "before-the-previous-step",
        () -> correct(body(wrong, "'replacement':{'confirmedOn':'2017-05-09'}")));
    refusedAt(
        "/replacement/dismissedOn",
        "unknown-field",
        () -> correct(body(wrong, "'replacement':{'dismissedOn':'2017-05-21'}")));
    refusedAt(
        "/replacement",
        "same-as-recorded",
        () -> correct(body(wrong, "'replacement':{'confirmedOn':'2017-05-20'}")));
    refusedAt(
        "/eventId",
        "not-correctable",
        () -> correct(body(lastEvent(other, "linked-case-decided"), "'replacement':{}")));
    refusedAt(
        "/replacement/operatorId",
        "identity-cannot-change",
        () ->
            correct(
                body(
                    lastEvent(operator, "case-opened"),
                    "'replacement':" + finding("合同").replace(operator, newUscc()))));
  }

  @Test
  void a_repeated_key_gets_the_first_answer_and_a_dry_run_appends_nothing() {
    String correction = body(confirm(), "'replacement':{'confirmedOn':'2017-05-21'}");
    long head = LEDGER.head();
    Answer preview = API.post(ZHEJIANG, location + "/corrections?dryRun=true", correction);
    assertThat(preview.json().path("events").size()).as(preview.toString()).isEqualTo(4);
    assertThat(LEDGER.head()).isEqualTo(head);
    String[] conditions = {"If-Match", read().header("ETag"), "Idempotency-Key", location};
    Answer first = API.post(ZHEJIANG, location + "/corrections", correction, conditions);
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    Answer again = API.post(ZHEJIANG, location + "/corrections", correction, conditions);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private Answer correct(String correction) {
    return correct(ZHEJIANG, correction);
  }

  private Answer correct(String token, String correction) {
    return API.post(token, location + "/corrections", correction);
  }

  /** Confirms the violation and gives the id of the event. */
  private String confirm() {
    Answer confirmed = confirmOn("2017-05-20");
    assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(201);
    return lastEvent(operator, "case-confirmed");
  }

  private Answer confirmOn(String date) {
    return API.post(ZHEJIANG, location + "/confirmation", json("{'confirmedOn':'%s'}", date));
  }

  private Answer read() {
    return API.get(Tokens.auditor(), location);
  }

  private static String history(String token, String party) {
    return API.get(token, "/api/v1/operators/" + party + "/history").toString();
  }

  private static String body(String eventId) {
    return json("{'eventId':'%s','reason':'录入有误'}", eventId);
  }

  private static String body(String eventId, String replacement) {
    return json("{'eventId':'%s','reason':'录入有误',%s}", eventId, replacement);
  }

  private String finding(String evidence) {
    return json(
        "{'operatorId':'%s','otherPartyId':'%s','kind':'LICENSE_LENT','province':'33',"
            + "'source':'SURVEY','foundOn':'2017-05-10','evidence':'%s'}",
        operator, other, evidence);
  }
}
