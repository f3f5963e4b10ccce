package io.qinggui.inspection.complaint.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.noteLawFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.LawEvent.LawFactNoted;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComplaintsApiTest {

  private static final String PATH = "/api/v1/complaints";
  private static final String ZHEJIANG = Tokens.administration("33");
  private static final String BEIJING = Tokens.administration("11");

  private final String operator = newUscc();
  private final String complainant = "张" + UUID.randomUUID();

  @Test
  void who_complains_is_for_the_authority_that_handles_it() {
    String complaint = received();

    assertThat(API.get(ZHEJIANG, complaint).at("/complainant/name")).isEqualTo(complainant);
    for (String other : new String[] {BEIJING, Tokens.miit(), Tokens.auditor()}) {
      Answer read = API.get(other, complaint).ok();
      assertThat(read.text("text")).isEqualTo("对外出租机柜，未见许可证");
      assertThat(read.body()).doesNotContain(complainant);
    }

    API.post(ZHEJIANG, complaint + "/referral", json("{'to': '11', 'referredOn': '2017-03-03'}"))
        .created();
    assertThat(API.get(BEIJING, complaint).at("/complainant/name")).isEqualTo(complainant);
    assertThat(API.get(ZHEJIANG, complaint).body()).doesNotContain(complainant);
  }

  @Test
  void who_complains_is_nowhere_in_the_clear_and_is_erased_for_ever() {
    String complaint = received();
    assertThat(ledger()).doesNotContain(complainant);
    assertThat(list()).contains(operator).doesNotContain(complainant);

    API.post(ZHEJIANG, complaint + "/complainant-erasure", "{}").created();

    Answer read = API.get(ZHEJIANG, complaint).ok();
    assertThat(read.body()).doesNotContain(complainant);
    assertThat(read.text("complainantErasedOn")).isNotEmpty();
    assertThat(read.text("text")).isNotEmpty();
    // every event is read and proved by its leaf hash
    assertThat(ledger()).doesNotContain(complainant).contains("complainant-erased");
    refused(
        409,
        "already-recorded",
        () -> API.post(ZHEJIANG, complaint + "/complainant-erasure", "{}"));
  }

  @Test
  void a_receipt_that_is_sent_again_after_the_erasure_brings_nobody_back() {
    String[] key = {"Idempotency-Key", "receipt-" + operator};
    String complaint = API.post(ZHEJIANG, PATH, body(), key).created().header("Location");
    API.post(ZHEJIANG, complaint + "/complainant-erasure", "{}").created();

    Answer again = API.post(ZHEJIANG, PATH, body(), key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).doesNotContain(complainant);
    refused(409, "already-recorded", () -> API.post(ZHEJIANG, PATH, body()));
    assertThat(API.get(ZHEJIANG, complaint).body()).doesNotContain(complainant);
  }

  @Test
  void a_dry_run_keeps_no_key_and_records_nothing() {
    long before = LEDGER.head();
    assertThat(API.post(ZHEJIANG, PATH + "?dryRun=true", body()).status()).isEqualTo(200);
    assertThat(LEDGER.head()).isEqualTo(before);
  }

  @Test
  void a_case_looks_into_it_and_is_opened_when_there_is_none() {
    String complaint = received();

    Answer looked =
        API.post(ZHEJIANG, complaint + "/investigation", json("{'investigatedOn': '2017-03-05'}"))
            .created();
    String caseId = looked.at("/caseIds/0");
    Answer opened = API.get(ZHEJIANG, "/api/v1/cases/" + caseId).ok();
    assertThat(opened.text("source")).isEqualTo("COMPLAINT");
    assertThat(opened.text("operatorId")).isEqualTo(operator);
    assertThat(opened.body()).doesNotContain(complainant);
    API.post(
            ZHEJIANG,
            complaint + "/investigation",
            json("{'caseId': 'CASE-33-0000000000000001', 'investigatedOn': '2017-03-06'}"))
        .created();
    assertThat(API.get(ZHEJIANG, complaint).json().path("caseIds").size()).isEqualTo(2);
  }

  @Test
  void no_case_is_opened_when_the_complaint_cannot_be_looked_into() {
    String complaint = received();
    long before = LEDGER.head();

    refusedAt(
        "/investigatedOn",
        "before-the-previous-step",
        () ->
            API.post(
                ZHEJIANG, complaint + "/investigation", json("{'investigatedOn': '2017-01-01'}")));
    assertThat(LEDGER.head()).isEqualTo(before);
  }

  @Test
  void the_days_to_reply_are_those_of_the_law() {
    noteLawFact(
        new LawFactNoted(
            "amendment",
            "io.qinggui.license.rulebook-amended.v1",
            LocalDate.of(2030, 1, 1),
            Map.of(
                "amendmentId", "A-1",
                "basis", "工信部令",
                "publishedOn", "2030-01-01",
                "inForceFrom", "2030-01-01",
                "values", Map.of("complaintReplyDays", 15))));
    String complaint = received();

    Answer read = API.get(ZHEJIANG, complaint).ok();
    assertThat(read.text("dueOn")).isEqualTo("2017-03-31");
    assertThat(read.json().path("overdue").asBoolean()).isTrue();
    assertThat(list("?overdue=true&limit=500")).contains(operator);
    API.post(ZHEJIANG, complaint + "/acceptance", json("{'acceptedOn': '2017-03-02'}")).created();
    API.post(ZHEJIANG, complaint + "/reply", json("{'repliedOn': '2017-03-20', 'text': '已立案查处'}"))
        .created();
    assertThat(API.get(ZHEJIANG, complaint).json().has("overdue")).isFalse();
    assertThat(list("?overdue=true&limit=500")).doesNotContain(operator);
  }

  @Test
  void a_reply_is_put_right() {
    String complaint = received();
    API.post(ZHEJIANG, complaint + "/acceptance", json("{'acceptedOn': '2017-03-02'}")).created();
    API.post(ZHEJIANG, complaint + "/reply", json("{'repliedOn': '2017-03-20', 'text': '不属实'}"))
        .created();
    String wrong = lastEvent("complaint-replied");

    API.post(
            ZHEJIANG,
            complaint + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '文字有误',"
                    + " 'replacement': {'repliedOn': '2017-03-20', 'text': '属实'}}",
                wrong))
        .created();

    assertThat(API.get(ZHEJIANG, complaint).at("/replies/0/text")).isEqualTo("属实");
    assertThat(list()).contains("属实").doesNotContain("不属实");
  }

  @Test
  void only_officers_have_to_do_with_it() {
    String complaint = received();
    Stream.of(Tokens.operator(operator), Tokens.carrier(operator), Tokens.evaluator())
        .forEach(
            token -> {
              refused(403, "forbidden", () -> API.get(token, complaint));
              refused(403, "forbidden", () -> API.get(token, PATH));
              refused(403, "forbidden", () -> API.post(token, PATH, body()));
            });
    refused(403, "forbidden", () -> API.post(BEIJING, PATH, body()));
    refused(404, "dossier-unknown", () -> API.get(ZHEJIANG, PATH + "/CMP-33-0"));
    assertThat(
            API.get(Tokens.operator(operator), "/api/v1/operators/" + operator + "/history").body())
        .doesNotContain("complaint");
  }

  @Test
  void hotlines_are_for_everybody() {
    String number = "0571-" + UUID.randomUUID().toString().substring(0, 8);
    String hotline =
        API.post(
                ZHEJIANG,
                "/api/v1/hotlines",
                json(
                    "{'province': '33', 'number': '%s', 'hours': '工作日 9:00-17:00',"
                        + " 'publishedOn': '2017-03-01'}",
                    number))
            .created()
            .header("Location");
    String[] fresh = {"Min-Ledger-Position", "inspection:" + LEDGER.head()};

    assertThat(API.get("", hotline).text("number")).isEqualTo(number);
    assertThat(API.get("", "/api/v1/hotlines?province=33&limit=500", fresh).body())
        .contains(number);
    refused(401, "unauthenticated", () -> API.post("", "/api/v1/hotlines", "{}"));
    API.post(
            ZHEJIANG,
            hotline + "/corrections",
            json("{'eventId': '%s', 'reason': '停用'}", lastEvent("hotline-published")))
        .created();
    refused(404, "dossier-unknown", () -> API.get("", hotline));
    assertThat(
            API.get(
                    "",
                    "/api/v1/hotlines?province=33&limit=500",
                    "Min-Ledger-Position",
                    "inspection:" + LEDGER.head())
                .body())
        .doesNotContain(number);
  }

  private String received() {
    return API.post(ZHEJIANG, PATH, body()).created().header("Location");
  }

  private String body() {
    return json(
        "{'province': '33', 'channel': 'HOTLINE', 'receivedOn': '2017-03-01',"
            + " 'about': {'operatorId': '%s'}, 'kind': 'UNLICENSED',"
            + " 'text': '对外出租机柜，未见许可证',"
            + " 'complainant': {'name': '%s', 'contact': '13800000000'}}",
        operator, complainant);
  }

  private String list() {
    return list("?limit=500&operatorId=" + operator);
  }

  private static String list(String query) {
    return API.get(
            Tokens.miit(), PATH + query, "Min-Ledger-Position", "inspection:" + LEDGER.head())
        .ok()
        .body();
  }

  private static String ledger() {
    StringBuilder all = new StringBuilder();
    LEDGER
        .read(0, Integer.MAX_VALUE)
        .forEach(
            it ->
                all.append(it.type())
                    .append(new String(it.data(), StandardCharsets.UTF_8))
                    .append(new String(it.meta(), StandardCharsets.UTF_8)));
    return all.toString();
  }

  private static String lastEvent(String type) {
    return LEDGER.read(0, Integer.MAX_VALUE).stream()
        .filter(it -> it.type().equals("io.qinggui.inspection." + type))
        .reduce((before, after) -> after)
        .orElseThrow()
        .id();
  }
}
