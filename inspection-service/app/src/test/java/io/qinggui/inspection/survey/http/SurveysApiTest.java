package io.qinggui.inspection.survey.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.inspection.InspectionService.noteLicenseFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.Registrations;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurveysApiTest {

  private static final String PATH = "/api/v1/surveys";
  private static final String ZHEJIANG = Tokens.administration("33");

  private final String operator = newUscc();
  private final String name = "摸底调查 " + UUID.randomUUID();

  @Test
  void a_survey_is_opened_filled_and_closed() {
    Answer opened = API.post(ZHEJIANG, PATH, opening()).created();
    String survey = opened.header("Location");
    API.post(ZHEJIANG, survey + "/entries", entry(operator, "2017-02-10")).created();
    Answer named = API.post(ZHEJIANG, survey + "/entries", entry(null, "2017-02-11")).created();
    API.post(
            ZHEJIANG,
            survey + "/entries/" + named.json().path("entry").asInt() + "/identification",
            json("{'operatorId': '%s'}", operator))
        .created();
    API.post(ZHEJIANG, survey + "/closure", json("{'closedOn': '2017-03-20'}")).created();

    Answer read = API.get(Tokens.auditor(), survey).ok();
    assertThat(read.text("closedOn")).isEqualTo("2017-03-20");
    assertThat(read.at("/entries/recorded")).isEqualTo("2");
    assertThat(read.at("/entries/unidentified")).isEqualTo("0");
    assertThat(read.at("/entries/operators")).isEqualTo("1");
    Answer entries = API.get(Tokens.miit(), survey + "/entries?limit=1").ok();
    assertThat(entries.json().path("items").size()).isEqualTo(1);
    Answer rest =
        API.get(Tokens.miit(), survey + "/entries?limit=1&cursor=" + entries.text("next")).ok();
    assertThat(rest.at("/items/0/entry")).isEqualTo("2");
    assertThat(rest.at("/items/0/operatorId")).isEqualTo(operator);
  }

  @Test
  void it_is_read_as_it_was_known() {
    String survey = API.post(ZHEJIANG, PATH, opening()).header("Location");
    Instant before = LEDGER.read(LEDGER.head() - 1, 1).getFirst().recordedAt();
    API.post(ZHEJIANG, survey + "/entries", entry(operator, "2017-02-10")).created();

    assertThat(API.get(ZHEJIANG, survey + "?knownAt=" + before).at("/entries/recorded"))
        .isEqualTo("0");
    assertThat(API.get(ZHEJIANG, survey).at("/entries/recorded")).isEqualTo("1");
    assertThat(API.get(ZHEJIANG, survey + "/entries?knownAt=" + before).json().path("items").size())
        .isZero();
  }

  @Test
  void whom_it_visited_is_counted_of_those_whose_license_covers_the_province() {
    String survey = API.post(ZHEJIANG, PATH, opening()).header("Location");
    int before = API.get(ZHEJIANG, survey).json().path("coverage").path("licensed").asInt();
    String visited = licensed("2014-05-01", "2019-04-30");
    String missed = licensed("2017-03-31", "2022-03-30");
    licensed("2017-04-01", "2022-03-31");
    licensed("2012-03-31", "2017-03-30");
    API.post(ZHEJIANG, survey + "/entries", entry(visited, "2017-02-10")).created();
    API.post(ZHEJIANG, survey + "/entries", entry(operator, "2017-02-10")).created();

    Answer read = API.get(ZHEJIANG, survey).ok();

    assertThat(read.at("/coverage/on")).isEqualTo("2017-03-31");
    assertThat(read.json().path("coverage").path("licensed").asInt()).isEqualTo(before + 2);
    assertThat(read.at("/coverage/visited")).isEqualTo("1");
    Answer unvisited = API.get(ZHEJIANG, survey + "/unvisited?limit=500").ok();
    assertThat(unvisited.json().path("items").findValuesAsString("operatorId"))
        .contains(missed)
        .doesNotContain(visited, operator);
  }

  private static String licensed(String grantedOn, String validUntil) {
    String holder = newUscc();
    noteLicenseFact(Registrations.of(holder, "33", grantedOn, validUntil));
    return holder;
  }

  @Test
  void lines_are_recorded_each_by_itself() {
    String survey = API.post(ZHEJIANG, PATH, opening()).header("Location");
    String lines =
        String.join(
            "\n",
            entry(operator, "2017-02-10"),
            "{broken",
            entry(operator, "2016-12-31"),
            entry(operator, "2017-02-11"));

    Answer sent =
        API.post(
            ZHEJIANG,
            survey + "/entries/batch",
            lines,
            "Content-Type",
            "application/x-ndjson",
            "Idempotency-Key",
            "lines-" + operator);

    assertThat(sent.json().path("outcomes").findValuesAsString("status"))
        .containsExactly("201", "400", "422", "201");
    assertThat(sent.at("/outcomes/3/entry")).isEqualTo("2");
    assertThat(sent.at("/outcomes/2/code")).isEqualTo("observed-before-the-survey");
    assertThat(sent.at("/outcomes/2/pointer")).isEqualTo("/observedOn");
    Answer again =
        API.post(
            ZHEJIANG,
            survey + "/entries/batch",
            lines,
            "Content-Type",
            "application/x-ndjson",
            "Idempotency-Key",
            "lines-" + operator);
    assertThat(again.json()).isEqualTo(sent.json());
    assertThat(API.get(ZHEJIANG, survey).at("/entries/recorded")).isEqualTo("2");
  }

  @Test
  void an_entry_is_put_right_and_its_history_says_so() {
    String survey = API.post(ZHEJIANG, PATH, opening()).header("Location");
    API.post(ZHEJIANG, survey + "/entries", entry(operator, "2017-02-10")).created();
    String wrong = lastEvent(operator, "survey-entry-recorded");

    API.post(
            ZHEJIANG,
            survey + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '日期有误', 'replacement': %s}",
                wrong, entry(operator, "2017-02-12")))
        .created();

    assertThat(API.get(ZHEJIANG, survey + "/entries").at("/items/0/observedOn"))
        .isEqualTo("2017-02-12");
    assertThat(API.get(ZHEJIANG, survey + "/entries").at("/items/0/entry")).isEqualTo("1");
    refused(
        409,
        "already-corrected",
        () ->
            API.post(
                ZHEJIANG,
                survey + "/corrections",
                json("{'eventId': '%s', 'reason': '日期有误'}", wrong)));
  }

  @Test
  void surveys_are_found_by_province() {
    String id = API.post(ZHEJIANG, PATH, opening()).text("surveyId");
    String[] fresh = {"Min-Ledger-Position", "inspection:" + LEDGER.head()};

    assertThat(API.get(Tokens.miit(), PATH + "?province=33&limit=500", fresh).body()).contains(id);
    assertThat(API.get(Tokens.miit(), PATH + "?province=11&limit=500", fresh).body())
        .doesNotContain(id);
  }

  @Test
  void officers_of_the_province_write_it_and_officers_and_auditors_read_it() {
    String survey = API.post(ZHEJIANG, PATH, opening()).header("Location");
    Stream.of(
            Tokens.administration("11"),
            Tokens.operator(operator),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(
            token -> {
              refused(403, "forbidden", () -> API.post(token, PATH, opening()));
              refused(
                  403,
                  "forbidden",
                  () -> API.post(token, survey + "/entries", entry(operator, "2017-02-10")));
              refused(
                  403,
                  "forbidden",
                  () -> API.post(token, survey + "/closure", json("{'closedOn': '2017-03-20'}")));
            });
    Stream.of(Tokens.operator(operator), Tokens.carrier(operator), Tokens.evaluator())
        .forEach(
            token -> {
              refused(403, "forbidden", () -> API.get(token, survey));
              refused(403, "forbidden", () -> API.get(token, survey + "/entries"));
              refused(403, "forbidden", () -> API.get(token, PATH));
            });
  }

  @Test
  void what_was_seen_is_in_the_operators_history_without_the_evidence() {
    String survey = API.post(ZHEJIANG, PATH, opening()).header("Location");
    API.post(ZHEJIANG, survey + "/entries", entry(operator, "2017-02-10")).created();
    String history = "/api/v1/operators/" + operator + "/history";

    assertThat(API.get(Tokens.auditor(), history).toString()).contains("现场查看");
    assertThat(API.get(Tokens.operator(operator), history).toString())
        .contains("2017-02-10")
        .doesNotContain("现场查看");
  }

  @Test
  void what_is_wrong_is_named_at_its_field() {
    String survey = API.post(ZHEJIANG, PATH, opening()).header("Location");
    refusedAt(
        "/province",
        "not-of-this-survey",
        () ->
            API.post(
                ZHEJIANG,
                survey + "/entries",
                entry(operator, "2017-02-10").replace("\"33\"", "\"11\"")));
    refusedAt(
        "/operatorId",
        "required",
        () ->
            API.post(
                ZHEJIANG,
                survey + "/entries",
                json(
                    "{'service': 'CDN', 'province': '33', 'running': true,"
                        + " 'evidence': '现场查看', 'observedOn': '2017-02-10'}")));
    refused(404, "survey-unknown", () -> API.get(Tokens.miit(), PATH + "/SVY-33-0"));
    refused(
        404,
        "survey-entry-unknown",
        () ->
            API.post(
                ZHEJIANG,
                survey + "/entries/7/identification",
                json("{'operatorId': '%s'}", operator)));
  }

  private String opening() {
    return json(
        "{'province': '33', 'name': '%s', 'startsOn': '2017-02-01', 'endsOn': '2017-03-31'}", name);
  }

  private static String entry(@Nullable String operatorId, String observedOn) {
    return json(
        "{%s, 'service': 'CDN', 'province': '33', 'running': true, 'facility': '滨江机房',"
            + " 'evidence': '现场查看', 'observedOn': '%s'}",
        operatorId == null ? "'name': '某某云'" : "'operatorId': '" + operatorId + "'", observedOn);
  }
}
