package io.qinggui.inspection.annualcheck.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.inspection.InspectionService.noteLicense;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.web.write.WriteAnswers;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnnualCheckCorrectionsApiTest {

  private static final String PATH = "/api/v1/annual-checks";
  private static final String ZHEJIANG = Tokens.administration("33");

  private final String operator = newUscc();
  private final String license = "浙B1-" + operator;

  @BeforeEach
  void a_check_was_concluded() {
    noteLicense(license, operator, "33");
    conclude("UNQUALIFIED", "2018-03-20");
  }

  @Test
  void the_right_conclusion_stands_where_the_wrong_one_stood() {
    String wrong = lastConclusion();
    Answer corrected = correct(body(wrong, conclusion("QUALIFIED", "2018-03-20")));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(corrected.text("withdrawn")).isEqualTo(wrong);
    assertThat(corrected.text("replacedBy")).isEqualTo(lastConclusion());
    assertThat(corrected.text("correctionId"))
        .isEqualTo(lastEvent(operator, "annual-check-withdrawn"));

    Answer read = API.get(Tokens.operator(operator), corrected.header("Location"));
    JsonNode conclusions = read.json().path("conclusions");
    assertThat(conclusions.size()).isEqualTo(1);
    assertThat(conclusions.path(0).path("outcome").asString()).isEqualTo("QUALIFIED");
    assertThat(read.header("ETag")).isEqualTo(corrected.header("ETag"));
  }

  @Test
  void a_conclusion_that_was_withdrawn_was_not_drawn() {
    String wrong = lastConclusion();
    Answer corrected = correct(body(wrong));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(corrected.json().path("replacedBy").isNull()).isTrue();
    refused(
        404, "annual-check-unknown", () -> API.get(Tokens.auditor(), corrected.header("Location")));
    refused(409, "already-corrected", () -> correct(body(wrong)));
    conclude("UNQUALIFIED", "2018-03-20");
  }

  @Test
  void what_was_examined_again_is_not_replaced() {
    String wrong = lastConclusion();
    conclude("QUALIFIED", "2018-03-28");
    JsonNode dependents =
        refused(
                409,
                "has-dependents",
                () -> correct(body(wrong, conclusion("QUALIFIED", "2018-03-20"))))
            .json()
            .path("dependents");
    assertThat(dependents.path(0).asString()).isEqualTo(lastConclusion());
  }

  @Test
  void only_the_issuer_and_the_ministry_correct_it() {
    String correction = body(lastConclusion());
    refused(403, "not-the-issuer", () -> correct(Tokens.administration("44"), correction));
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
  void why_it_was_withdrawn_is_for_officers() {
    correct(body(lastConclusion()));
    String history = "/api/v1/operators/" + operator + "/history";
    assertThat(API.get(Tokens.auditor(), history).toString()).contains("录入有误");
    assertThat(API.get(Tokens.operator(operator), history).toString())
        .contains("annual-check-withdrawn")
        .doesNotContain("录入有误");
  }

  @Test
  void what_was_never_recorded_is_not_found() {
    refused(404, "fact-unknown", () -> correct(body("no-such-event")));
    refused(
        404,
        "annual-check-unknown",
        () -> API.post(Tokens.miit(), PATH + "/B1-0/corrections", body("no-such-event")));
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    String wrong = lastConclusion();
    String right = conclusion("QUALIFIED", "2018-03-20");
    refusedAt("/eventId", "required", () -> correct("{}"));
    refusedAt("/reason", "required", () -> correct("{}"));
    refusedAt(
        "/replacement/concludedOn",
        "required",
        () -> correct(body(wrong, right.replace("\"concludedOn\":\"2018-03-20\",", ""))));
    refusedAt(
        "/replacement/outcome",
        "unknown-value",
        () -> correct(body(wrong, right.replace("QUALIFIED", "GOOD"))));
    refusedAt(
        "/replacement/concludedOn",
        "date-in-future",
        () -> correct(body(wrong, right.replace("2018-03", "2099-03"))));
    refusedAt(
        "/replacement/year",
        "identity-cannot-change",
        () -> correct(body(wrong, right.replace("2017,", "2016,"))));
    refusedAt(
        "/replacement",
        "same-as-recorded",
        () -> correct(body(wrong, conclusion("UNQUALIFIED", "2018-03-20"))));
  }

  @Test
  void a_repeated_key_gets_the_first_answer_and_a_dry_run_appends_nothing() {
    String correction = body(lastConclusion(), conclusion("QUALIFIED", "2018-03-21"));
    long head = LEDGER.head();
    Answer preview = API.post(ZHEJIANG, path() + "?dryRun=true", correction);
    assertThat(preview.json().path("events").size()).as(preview.toString()).isEqualTo(2);
    assertThat(LEDGER.head()).isEqualTo(head);
    Answer first = API.post(ZHEJIANG, path(), correction, "Idempotency-Key", operator);
    Answer again = API.post(ZHEJIANG, path(), correction, "Idempotency-Key", operator);
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private Answer correct(String correction) {
    return correct(ZHEJIANG, correction);
  }

  private Answer correct(String token, String correction) {
    return API.post(token, path(), correction);
  }

  private String path() {
    return WriteAnswers.path(PATH + "/{license}/corrections", license);
  }

  private void conclude(String outcome, String on) {
    Answer concluded = API.post(ZHEJIANG, PATH, conclusion(outcome, on));
    assertThat(concluded.status()).as(concluded.toString()).isEqualTo(201);
  }

  private String lastConclusion() {
    return lastEvent(operator, "annual-check-concluded");
  }

  private static String body(String eventId) {
    return json("{'eventId':'%s','reason':'录入有误'}", eventId);
  }

  private static String body(String eventId, String replacement) {
    return json("{'eventId':'%s','reason':'录入有误','replacement':%s}", eventId, replacement);
  }

  private String conclusion(String outcome, String on) {
    return json(
        "{'licenseNumber':'%s','operatorId':'%s','year':2017,'outcome':'%s',"
            + "'concludedOn':'%s','reasons':['ISMS_NOT_DOCKED']}",
        license, operator, outcome, on);
  }
}
