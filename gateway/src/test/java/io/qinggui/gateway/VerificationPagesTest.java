package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replaying an operator, and computing a decision once more, in a browser. */
class VerificationPagesTest {

  private static final String ID = "91430100YL57C6M6T5";
  private static final String AUDITOR = TestVisitors.of("AUDITOR");
  private static final String OFFICER = TestVisitors.administration("43");

  private static final String BEFORE =
      """
      {"operatorId":"91430100YL57C6M6T5","validAt":"2017-05-31T16:00:00Z",
       "knownAt":"2017-06-30T15:59:59.999999Z","rulebook":"notice-2017-32/0/22",
       "effects":[%1$s],"timeline":[%1$s,%2$s,%3$s],"nextChangeAt":"2018-01-01"}\
      """
          .formatted(barred("11", "2014-04-10"), barred("12", "2014-04-10"), unlicensed());

  private static final String AFTER =
      """
      {"operatorId":"91430100YL57C6M6T5","validAt":"2019-12-31T16:00:00Z",
       "knownAt":"2026-11-27T21:00:00Z","rulebook":"notice-2017-32/1/28",
       "effects":[%3$s],"timeline":[%1$s,%2$s,%3$s,%4$s],"nextChangeAt":null}\
      """
          .formatted(
              barred("11", "2015-01-01"), barred("12", "2015-01-01"), unlicensed(), banned());

  private static String barred(String province, String from) {
    return """
    {"rule":"S2","code":"PROVINCE_NOT_COVERED","clause":"二(一)1(2)","effect":"BARRED",
     "service":"IDC","province":"%s","from":"%s","until":"2019-04-10","because":["e-1"]}\
    """
        .formatted(province, from);
  }

  private static String unlicensed() {
    return """
    {"rule":"S1","code":"UNLICENSED","clause":"二(一)1(1)","effect":"BARRED","service":null,
     "province":null,"from":"2019-04-10","until":null,"because":["e-2"]}\
    """;
  }

  private static String banned() {
    return """
    {"rule":"S5","code":"BAD_CREDIT","clause":"三(四)","effect":"NO_NEW_CUSTOMERS",
     "service":null,"province":null,"from":"2018-02-01","until":"2018-12-01","because":["e-3"]}\
    """;
  }

  private static String event(String id, String type, int position, String recordedAt) {
    return """
    {"id":"%s","type":"%s","version":1,"ledger":"license","position":%d,"stream":"s","sequence":0,
     "subject":"91430100YL57C6M6T5","legalDate":"2017-05-01","recordedAt":"%s",
     "actor":{"subject":"ca-43","role":"ADMINISTRATION","province":"43","name":"<b>王</b>"},
     "commandId":"c","data":{},"leafHash":"f00d%d"}\
    """
        .formatted(id, type, position, recordedAt, position);
  }

  private static final String DECISION =
      """
      {"verdict":"DENY","reasons":[%s],"nextChangeAt":null,"validAt":"2019-12-31T16:00:00Z",
       "knownAt":"2020-02-01T00:00:00.123456Z","rulebook":"notice-2017-32/0/22",
       "decisionId":"sha256:aa11"}\
      """
          .formatted(unlicensed());

  private static String head(String ledger) {
    return """
    {"ledger":"%s","position":4400,"recordedAt":"2026-11-27T20:54:59.378113Z",
     "leafHash":"7d7f256cc25a-%s","knownUntil":"2026-11-27T20:59:48.869068Z"}\
    """
        .formatted(ledger, ledger);
  }

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    String none = "{\"items\":[],\"next\":null}";
    OPERATOR.answerWith(
        knowing(
            new StubAnswers()
                .operator(ID, "湖南云鲸数据中心有限公司")
                .answer("GET /api/v1/operators/" + ID + "/history", none)
                .answer("GET /api/v1/ledgers/operator/head", head("operator"))));
    INSPECTION.answerWith(
        knowing(
            new StubAnswers()
                .answer("GET /api/v1/operators/" + ID + "/history", none)
                .answer("GET /api/v1/ledgers/inspection/head", head("inspection"))));
    NOTIFICATION.answerWith(
        knowing(
            new StubAnswers()
                .answer("GET /api/v1/operators/" + ID + "/history", none)
                .answer("GET /api/v1/ledgers/notification/head", head("notification"))));
    LICENSE.answerWith(
        knowing(
            new StubAnswers()
                .answer("GET /api/v1/operators/" + ID + "/standing", AFTER)
                .answer("GET /api/v1/operators/" + ID + "/standing?validAt=2017-06-01", BEFORE)
                .answer("GET /api/v1/operators/" + ID + "/history", history())
                .answer("GET /api/v1/ledgers/license/head", head("license"))
                .answer("POST /api/v1/decisions", DECISION)));
  }

  /** Histories say of what moment they are. */
  private static HttpHandler knowing(HttpHandler answers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Known-At", "2026-11-27T21:00:00Z");
      answers.handle(exchange);
    };
  }

  private static String history() {
    return "{\"items\":["
        + event("e-1", "io.qinggui.license.license-registered", 1, "2017-03-01T00:00:00Z")
        + ","
        + event("e-2", "io.qinggui.license.license-revoked", 2, "2018-03-01T00:00:00Z")
        + ","
        + event("e-3", "io.qinggui.license.never-heard-of", 3, "2018-04-01T00:00:00Z")
        + "],\"next\":null}";
  }

  private static String replay() {
    return "/verify?operatorId="
        + ID
        + "&validAt=2017-06-01&knownAt=2017-06-30&otherValidAt=2020-01-01";
  }

  @Test
  void the_page_begins_with_a_question_and_the_heads_of_the_ledgers() {
    Answer page = get("/verify", "Cookie", AUDITOR);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("name=\"otherKnownAt\"", "各账本的末端", "许可与判定", "7d7f256cc25a-license", "4400");
  }

  @Test
  void an_administration_verifies_without_the_heads() {
    Answer page = get("/verify", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("各账本的末端");
    assertThat(LICENSE.received()).isEmpty();
  }

  @Test
  void two_moments_stand_beside_each_other_with_what_differs_in_words() {
    Answer page = get(replay(), "Cookie", AUDITOR);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "核对：湖南云鲸数据中心有限公司",
            "规则库在其间有修订",
            "<strong>新增</strong>",
            "<strong>有变化</strong>",
            "<strong>开始适用</strong>",
            "没有此项",
            "北京市",
            "天津市",
            "当日适用，2014年4月10日至2019年4月9日",
            "当日不适用，2015年1月1日至2019年4月9日",
            "2017年6月30日 23:59:59",
            "otherKnownAt=2026-11-27T21%3A00%3A00Z",
            "knownAt=2017-06-30T15%3A59%3A59.999999Z")
        .doesNotContain("UNLICENSED", "<strong>消失</strong>");
  }

  @Test
  void the_other_way_round_what_came_went() {
    Answer page =
        get(
            "/verify?operatorId=" + ID + "&validAt=2020-01-01&otherValidAt=2017-06-01&lang=en",
            "Cookie",
            AUDITOR);

    assertThat(page.body())
        .contains("<strong>Went</strong>", "<strong>Applies no longer</strong>")
        .doesNotContain("<strong>Came</strong>");
  }

  @Test
  void a_moment_differs_in_nothing_from_itself() {
    Answer page = get("/verify?operatorId=" + ID, "Cookie", AUDITOR);

    assertThat(page.body()).contains("两个时点的理由完全相同。", "其间没有录入任何记录。", "相同的理由：3项");
  }

  @Test
  void what_was_recorded_between_the_two_is_listed_in_words() {
    Answer page = get(replay(), "Cookie", AUDITOR);

    assertThat(page.body())
        .contains("许可与判定账本第 2 条", "/events/license/e-2?on=2017-05-01&amp;operatorId=" + ID)
        .contains("#e-e-2", "2018年3月1日 08:00:00", "湖南省通信管理局 &lt;b&gt;王&lt;/b&gt;", "已记录一项事实")
        .doesNotContain("#e-e-1\">许可证已登记", "never-heard-of", "<b>");
  }

  @Test
  void the_evidence_is_every_record_in_a_line_and_then_the_heads() {
    Answer file = get("/verify/evidence?operatorId=" + ID + "&from=2017-01-01", "Cookie", AUDITOR);

    assertThat(file.header("Content-Disposition")).contains("attachment", ID + ".jsonl");
    assertThat(file.header("Content-Type")).startsWith("application/x-ndjson");
    String[] lines = file.body().split("\n");
    assertThat(lines).hasSize(7);
    assertThat(json(lines[0]).path("leafHash").stringValue()).isEqualTo("f00d1");
    assertThat(json(lines[3]).path("ledgerHead").path("ledger").stringValue())
        .isEqualTo("inspection");
    assertThat(LICENSE.received())
        .anyMatch(
            it -> it.target().contains("/history") && it.target().contains("from=2017-01-01"));
  }

  @Test
  void the_evidence_as_an_object_has_the_standing_of_the_same_moment() {
    JsonNode evidence =
        json(get("/verify/evidence?operatorId=" + ID + "&as=json", "Cookie", OFFICER).body());

    assertThat(evidence.path("events")).hasSize(3);
    assertThat(evidence.path("ledgerHeads")).isEmpty();
    assertThat(evidence.path("standing").path("knownAt").stringValue())
        .isEqualTo("2026-11-27T21:00:00Z");
    assertThat(LICENSE.received())
        .anyMatch(
            it ->
                it.target().contains("/history")
                    && it.target().contains("knownAt=2026-11-27T21%3A00%3A00Z"));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void a_decision_comes_back_with_the_same_id() {
    String asked =
        "{\"question\":\"OPERATE\",\"operatorId\":\""
            + ID
            + "\",\"validAt\":\"2020-01-01T00:00:00+08:00\"}";

    Answer page =
        get(
            "/verify/decision?asked="
                + URLEncoder.encode(asked, UTF_8)
                + "&knownAt=2020-02-01T00:00:00.123456Z&decisionId=sha256:aa11",
            "Cookie",
            AUDITOR);

    assertThat(page.body()).contains("一致：重新计算的判定编号与当时相同。", "sha256:aa11", "二(一)1(1)");
    assertThat(json(LICENSE.last().body()))
        .isEqualTo(json(asked.replace("}", ",\"knownAt\":\"2020-02-01T00:00:00.123456Z\"}")));
  }

  @Test
  void another_id_is_told_and_why_it_may_be_another_one() {
    Answer page =
        get(
            "/verify/decision?question=GRANT&operatorId="
                + ID
                + "&services=IDC&services=CDN&provinces=43&validAt=2020-01-01"
                + "&decisionId=sha256:bb&lang=en",
            "Cookie",
            AUDITOR);

    assertThat(page.body())
        .contains("another decision id has come back", "does not name both clocks");
    assertThat(json(LICENSE.last().body()))
        .isEqualTo(
            json(
                """
                {"question":"GRANT","operatorId":"91430100YL57C6M6T5","services":["IDC","CDN"],
                 "provinces":["43"],"validAt":"2020-01-01T00:00:00+08:00"}\
                """));
  }

  @Test
  void what_is_no_question_is_refused_in_words() {
    Answer page =
        get("/verify/decision?asked=%3Cscript%3Ealert(1)%3C/script%3E", "Cookie", AUDITOR);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("不是一个 JSON 对象").doesNotContain("alert(1)");
    assertThat(LICENSE.received()).isEmpty();
  }

  @Test
  void carriers_and_operators_do_not_verify() {
    Answer page = get(replay(), "Cookie", TestVisitors.of("OPERATOR", ID));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("无权查看或办理").doesNotContain("/verify\"");
    assertThat(LICENSE.received()).isEmpty();
  }

  @Test
  void whoever_is_not_logged_in_is_sent_to_log_in() {
    assertThat(get("/verify").status()).isEqualTo(302);
    assertThat(get("/verify/evidence?operatorId=" + ID).status()).isEqualTo(302);
  }

  @Test
  void a_moment_that_has_not_come_is_refused_in_words() {
    Answer page = get("/verify?operatorId=" + ID + "&otherKnownAt=2999-01-01", "Cookie", AUDITOR);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("不能晚于现在");
  }

  /** A gateway of its own: its circuit stays open for a while. */
  @Test
  void a_service_that_is_away_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      LICENSE.kill();

      Answer page = Api.of(gateway).get("", replay(), "Cookie", OFFICER);

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("服务暂不可用");
    } finally {
      RunningGateway.reset();
    }
  }
}
