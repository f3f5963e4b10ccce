package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Licenses and applications for them, in a browser. */
class LicensingPagesTest {

  private static final String OFFICER = TestVisitors.administration("33");
  private static final String HOLDER = TestVisitors.of("OPERATOR", "OP-0000000000000001");
  private static final String NUMBER = "%E6%B5%99B1-20140009";

  private static final String VIEW =
      """
      {"licenseNumber":"浙B1-20140009","numberIrregular":false,"status":"IN_FORCE","operatorId":"OP-0000000000000001","issuer":"33",
       "grantedOn":"2014-05-01","validUntil":"2019-04-30","grants":[
       {"service":"IDC","provinces":["33"],"websiteHosting":false}],"commitments":[
       {"commitmentId":"CM-1","onTime":false,"effective":false,"track":"SERVICE","service":"IDC",
        "signedOn":"2017-04-01","receivedOn":"2017-04-02","addressee":"33","dueOn":"2017-03-31",
        "reasons":[{"rule":"C1","code":"LATE","clause":"二(二)1"}]}],
       "evaluations":[],"dockings":[],"resumptions":[],"aftercarePlan":null,"cancellation":null}\
      """;

  private static final String APPLICATION =
      """
      {"applicationId":"AP-33-1","state":"%s","kind":"NEW_LICENSE","operatorId":"OP-0000000000000001",
       "issuer":"33","grants":[{"service":"IDC","provinces":["33"],"websiteHosting":false}],
       "submittedOn":"2018-01-14","steps":[
       {"step":"supplement-request","on":"2018-01-18","texts":["<b>章程</b>"]},
       {"step":"acceptance","on":"2018-01-20","texts":[]}],"evaluations":[],
       "acceptanceDueOn":"2018-01-19","decisionDueOn":"%s","overdue":%s,"calendarMissing":[]}\
      """;

  @BeforeEach
  void reset() {
    RunningGateway.reset();
  }

  /** A license, which is in force. */
  private static StubAnswers licenses() {
    return new StubAnswers()
        .answer("GET /api/v1/licenses/" + NUMBER, VIEW)
        .answer("GET /api/v1/licenses?", "{\"items\":[" + VIEW + "],\"next\":null}");
  }

  @Test
  void a_license_is_shown_as_of_a_day_with_its_commitments_in_words() {
    LICENSE.answerWith(licenses());
    OPERATOR.answerWith(new StubAnswers().operator("OP-0000000000000001", "示例数据"));
    INSPECTION.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/annual-checks/",
                """
                {"licenseNumber":"浙B1-20140009","operatorId":"OP-0000000000000001","conclusions":[
                 {"year":2017,"outcome":"UNQUALIFIED","concludedOn":"2018-03-01",
                  "reasons":["未兑现承诺"]}]}\
                """));

    Answer page = get("/licenses/" + NUMBER + "?validAt=2018-08-01", "Cookie", OFFICER);

    assertThat(LICENSE.received())
        .anyMatch(it -> it.target().contains("validAt=2018-08-01T00%3A00%3A00%2B08%3A00"));
    assertThat(page.body())
        .contains(
            "浙B1-20140009",
            "示例数据 OP-0000000000000001",
            "/operators/OP-0000000000000001?validAt=2018-08-01",
            "2018年8月1日的状态",
            "有效",
            "超过期限收到（二(二)1）",
            "未兑现承诺",
            "不合格",
            "/filings/postLicensesCommitments?",
            "licenseNumber=%E6%B5%99B1-20140009",
            "/filings/postLicensesRevocation")
        .doesNotContain("IN_FORCE", "UNQUALIFIED", ">LATE");
  }

  @Test
  void what_was_recorded_of_a_license_is_read_when_somebody_asks() {
    LICENSE.answerWith(
        knowing(licenses().answer("GET /api/v1/operators/OP-0000000000000001/history", RECORDED)));
    for (StubService other : List.of(OPERATOR, INSPECTION, NOTIFICATION)) {
      other.answerWith(
          knowing(
              new StubAnswers()
                  .answer(
                      "GET /api/v1/operators/OP-0000000000000001/history",
                      "{\"items\":[],\"next\":null}")));
    }

    Answer before = get("/licenses/" + NUMBER, "Cookie", OFFICER);
    assertThat(LICENSE.received()).noneMatch(it -> it.target().contains("/history"));
    Answer after = get("/licenses/" + NUMBER + "?history=yes", "Cookie", OFFICER);

    assertThat(before.body()).contains("?history=yes#history").doesNotContain("/events/");
    assertThat(after.body())
        .contains(
            "许可与判定账本第 7 条", "/events/license/e-7?on=2014-05-01&amp;operatorId=OP-0000000000000001")
        .doesNotContain("e-8");
  }

  private static final String RECORDED =
      """
      {"items":[
       {"id":"e-7","ledger":"license","position":7,"stream":"license/浙B1-20140009",
        "type":"io.qinggui.license.license-registered","legalDate":"2014-05-01",
        "recordedAt":"2017-04-26T00:00:00Z","actor":{"role":"MIIT"},"data":{},"leafHash":"00"},
       {"id":"e-8","ledger":"license","position":8,"stream":"license/浙B1-20140010",
        "type":"io.qinggui.license.license-registered","legalDate":"2014-05-01",
        "recordedAt":"2017-04-26T00:00:00Z","actor":{"role":"MIIT"},"data":{},"leafHash":"01"}],
       "next":null}\
      """;

  /** Histories say of what moment they are. */
  private static HttpHandler knowing(HttpHandler answers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Known-At", "2026-11-27T21:00:00Z");
      answers.handle(exchange);
    };
  }

  @Test
  void its_holder_is_offered_what_holders_file() {
    LICENSE.answerWith(licenses());

    assertThat(get("/licenses/" + NUMBER + "?lang=en", "Cookie", HOLDER).body())
        .contains("postLicensesCommitments", "File a written commitment", "In force")
        .doesNotContain("postLicensesRevocation", "postLicensesEvaluations");
  }

  @Test
  void a_license_that_was_not_there_yet_is_no_error() {
    LICENSE.answerWith(
        licenses()
            .answer("GET /api/v1/licenses/" + NUMBER + "?", 404, "{\"code\":\"license-unknown\"}"));

    Answer page = get("/licenses/" + NUMBER + "?validAt=2012-01-01", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("2012年1月1日还没有这个许可证", "name=\"validAt\"");
  }

  @Test
  void a_state_is_said_by_the_records_chosen() {
    LICENSE.answerWith(licenses());

    Answer page = get("/licenses/" + NUMBER + "?knownAt=2018-01-01", "Cookie", OFFICER);

    assertThat(page.body()).contains("有效");
    assertThat(LICENSE.received()).anyMatch(it -> it.target().contains("knownAt=2018-01-01"));
    assertThat(LICENSE.received()).noneMatch(it -> it.target().contains("status="));
  }

  @Test
  void applications_are_listed_with_the_days_that_are_left() {
    LICENSE.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/applications?",
                "{\"items\":["
                    + APPLICATION.formatted("ACCEPTED", "2018-02-01", "true")
                    + "],\"next\":null}"));

    Answer page = get("/applications?state=ACCEPTED", "Cookie", OFFICER);

    assertThat(LICENSE.last().target()).contains("state=ACCEPTED");
    assertThat(page.body())
        .contains("新申请许可", "已受理", "class=\"bad\">已逾期", "/applications/AP-33-1", "postApplications")
        .doesNotContain("NEW_LICENSE</td>");
  }

  @Test
  void an_operator_lists_its_own_applications() {
    LICENSE.answerWith(
        new StubAnswers().answer("GET /api/v1/applications?", "{\"items\":[],\"next\":null}"));

    get("/applications?operatorId=OTHER", "Cookie", HOLDER);

    assertThat(LICENSE.last().target())
        .contains("operatorId=OP-0000000000000001")
        .doesNotContain("OTHER");
  }

  @Test
  void an_application_shows_its_steps_and_what_the_interface_would_take_next() {
    LICENSE.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/applications/AP-33-1",
                APPLICATION.formatted("ACCEPTED", "2999-02-01", "false"))
            .answer(
                "POST /api/v1/applications/AP-33-1/approval",
                409,
                """
                {"code":"gate-closed","detail":"不能批准","reasons":[
                 {"rule":"A1","code":"EVALUATION_MISSING","clause":"三(一)"}]}\
                """)
            .answer("POST /api/v1/applications/AP-33-1/refusal", 200, "{\"dryRun\":true}")
            .answer("POST /api/v1/applications/AP-33-1/withdrawal", 403, "{}")
            .answer("POST /api/v1/applications", 409, "{\"code\":\"illegal-transition\"}"));

    Answer page = get("/applications/AP-33-1", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "要求补正",
            "&lt;b&gt;章程&lt;/b&gt;",
            "2018年1月20日",
            "class=\"good\">还剩",
            "/filings/postApplicationsRefusal?applicationId=AP-33-1",
            "目前不能办理：缺少规定系统的评测（三(一)）")
        .doesNotContain("<b>", "postApplicationsAcceptance", "postApplicationsWithdrawal");
  }

  @Test
  void another_ones_application_is_refused_in_words() {
    LICENSE.answerWith(
        new StubAnswers().answer("GET /api/v1/applications", 403, "{\"detail\":\"无权查看\"}"));

    Answer page = get("/applications/AP-33-2", "Cookie", HOLDER);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("无权查看或办理");
    assertThat(get("/applications").status()).isEqualTo(302);
  }
}
