package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What supervision keeps, in a browser. */
class SupervisionPagesTest {

  private static final String OFFICER = TestVisitors.administration("33");
  private static final String OPERATOR = TestVisitors.of("OPERATOR", "91330106MA27XF3P2D");

  private static final String SURVEY =
      """
      {"surveyId":"SVY-33-1","province":"33","name":"<script>alert(1)</script>",\
      "startsOn":"2017-02-01","endsOn":"2017-04-30","entries":%s}\
      """;

  private static final String COMPLAINT =
      """
      {"complaintId":"CMP-33-1","province":"33","handledBy":"33","state":"CLOSED",\
      "channel":"WEB","receivedOn":"2017-06-01","name":"某某云主机","kind":"UNLICENSED",\
      "text":"未见许可证编号","caseIds":["CASE-33-1"],"replies":[],"dueOn":"2017-07-01",\
      "overdue":true}\
      """;

  @BeforeEach
  void reset() {
    RunningGateway.reset();
  }

  @Test
  void supervision_is_for_those_who_are_logged_in() {
    Answer page = get("/supervision");

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).startsWith("/login");
  }

  @Test
  void an_officer_is_offered_every_list_and_an_operator_its_own() {
    assertThat(get("/supervision", "Cookie", OFFICER).body())
        .contains("监管", "/supervision/complaints", "/supervision/surveys", "未报送年报的许可证");

    assertThat(get("/supervision?lang=en", "Cookie", OPERATOR).body())
        .contains("Supervision", "/supervision/self-checks?lang=en", "Hotlines")
        .doesNotContain("/supervision/complaints", "/supervision/self-checks-missing");
  }

  @Test
  void a_list_is_narrowed_shown_in_words_and_goes_on() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/surveys",
                "{\"items\":[" + SURVEY.formatted("6") + "],\"next\":\"abc\"}"));

    Answer page = get("/supervision/surveys?province=33&size=large", "Cookie", OFFICER);

    assertThat(INSPECTION.last().target()).contains("province=33", "limit=20");
    assertThat(page.body())
        .contains(
            "浙江省",
            "2017年2月1日",
            "/supervision/surveys/SVY-33-1?size=large",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "cursor=abc",
            "file=xlsx",
            "/filings/postSurveys")
        .doesNotContain("<script>alert");
  }

  @Test
  void a_list_is_a_file_too() {
    INSPECTION.answerWith(
        new StubAnswers().answer("GET /api/v1/surveys", "{\"items\":[],\"next\":null}"));

    Answer file = get("/supervision/surveys?file=xlsx", "Cookie", OFFICER);

    assertThat(file.header("Content-Type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(file.header("Content-Disposition")).contains("surveys.xlsx");
  }

  @Test
  void an_auditor_is_offered_no_filing() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/surveys", "{\"items\":[],\"next\":null}")
            .answer("GET /api/v1/surveys/", SURVEY.formatted("{\"recorded\":6}")));
    String auditor = TestVisitors.of("AUDITOR");

    assertThat(get("/supervision/surveys", "Cookie", auditor).body())
        .contains("没有符合条件的记录")
        .doesNotContain("/filings/");
    assertThat(get("/supervision/surveys/SVY-33-1", "Cookie", auditor).body())
        .doesNotContain("/filings/");
  }

  @Test
  void without_what_is_needed_nothing_is_asked() {
    Answer page = get("/supervision/annual-reports-missing", "Cookie", OFFICER);

    assertThat(page.body()).contains("请先填写查询条件");
    assertThat(INSPECTION.received()).isEmpty();
  }

  @Test
  void an_operator_reads_what_is_its_own() {
    INSPECTION.answerWith(
        new StubAnswers().answer("GET /api/v1/self-checks", "{\"items\":[],\"next\":null}"));

    Answer page = get("/supervision/self-checks?operatorId=OTHER", "Cookie", OPERATOR);

    assertThat(INSPECTION.last().target())
        .contains("operatorId=91330106MA27XF3P2D")
        .doesNotContain("OTHER");
    assertThat(page.body()).contains("/filings/postSelfChecks").doesNotContain("id=\"operatorId\"");
  }

  @Test
  void what_comes_next_of_a_complaint_is_what_the_interface_would_take() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/complaints/CMP-33-1", COMPLAINT)
            .answer("POST /api/v1/complaints/CMP-33-1/reopening", 200, "{\"dryRun\":true}")
            .answer("POST /api/v1/complaints", 409, "{\"code\":\"does-not-follow\"}"));

    Answer page = get("/supervision/complaints/CMP-33-1", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "已办结",
            "无证经营",
            "已逾期",
            "/cases/CASE-33-1",
            "浙江省通信管理局",
            "/filings/postComplaintsReopening?",
            "complaintId=CMP-33-1",
            "back=%2Fsupervision%2Fcomplaints%2FCMP-33-1")
        .doesNotContain("/filings/postComplaintsReply", "UNLICENSED", "举报人");
    assertThat(INSPECTION.received())
        .filteredOn(it -> it.method().equals("POST"))
        .allMatch(it -> it.target().endsWith("dryRun=true"));
  }

  @Test
  void the_licenses_of_an_annual_campaign_are_shown_with_what_is_suggested() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/annual-campaigns/AC-33-2017",
                """
                {"campaignId":"AC-33-2017","year":2017,"issuer":"33","startsOn":"2018-01-01",
                 "endsOn":"2018-03-31","counts":{"PENDING":3,"SUBMITTED":1},"items":[
                 {"licenseNumber":"浙B1-20140009","operatorId":"OP-1","state":"SUBMITTED"}],
                 "next":"n1"}\
                """));
    LICENSE.answerWith(
        new StubAnswers()
            .answer(
                "POST /api/v1/decisions/batch",
                """
                {"answers":[{"verdict":"DENY","decisionId":"D-1","reasons":[
                 {"rule":"C1","code":"COMMITMENT_BROKEN","clause":"二(二)1"}]}]}\
                """));

    Answer page = get("/supervision/annual-campaigns/AC-33-2017", "Cookie", OFFICER);

    assertThat(page.body())
        .contains("不允许", "未按期兑现书面承诺（二(二)1）", "已报送年报", "cursor=n1", "postAnnualChecks")
        .doesNotContain("DENY", "PENDING", "COMMITMENT_BROKEN");
  }

  @Test
  void a_draw_is_shown_with_all_that_is_needed_to_make_it_again() throws IOException {
    String draw;
    try (InputStream file = getClass().getResourceAsStream("/pages/draw.json")) {
      draw = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
    INSPECTION.answerWith(new StubAnswers().answer("GET /api/v1/spot-checks/SPC-33-1/draw", draw));

    Answer page = get("/supervision/spot-checks/SPC-33-1/draw", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "手工核对的步骤",
            "drand=9a1b;bureau=七;",
            "qinggui-draw/1",
            "<script src=\"/assets/draw.js\" defer></script>",
            "浏览器没有运行脚本",
            "事先承诺的数值",
            "A-01、A-02");
    assertThat(get("/assets/draw.js").header("Content-Type")).startsWith("text/javascript");
  }

  @Test
  void of_a_large_draw_the_page_lists_the_first_thousand_and_has_all_for_its_script() {
    String ids =
        IntStream.range(0, 3_000)
            .mapToObj("\"913301000MADATA%04d\""::formatted)
            .collect(Collectors.joining(","));
    String draw =
        "{\"format\":\"qinggui-draw/1\",\"population\":[" + ids + "],\"populationDigest\":\"f1\"}";
    INSPECTION.answerWith(new StubAnswers().answer("GET /api/v1/spot-checks/SPC-33-1/draw", draw));

    String page = get("/supervision/spot-checks/SPC-33-1/draw?lang=en", "Cookie", OFFICER).body();

    assertThat(page)
        .contains("Who can be drawn (3,000)", "The first 1,000 are listed here")
        .contains("href=\"/operators/913301000MADATA0999")
        .doesNotContain("href=\"/operators/913301000MADATA1000")
        .contains("913301000MADATA2999");
  }

  @Test
  void others_are_added_to_a_training_by_the_administration_of_its_province() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/trainings/TRN-33-1",
                "{\"trainingId\":\"TRN-33-1\",\"province\":\"33\",\"topic\":\"政策宣贯\"}"));

    assertThat(get("/supervision/trainings/TRN-33-1", "Cookie", OFFICER).body())
        .contains("/filings/postTrainingsAttendance");
  }

  @Test
  void what_is_refused_or_unknown_is_told_in_words() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/complaints", 403, "{\"code\":\"forbidden\",\"detail\":\"无权查看\"}"));

    Answer refused = get("/supervision/complaints/CMP-1", "Cookie", OPERATOR);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("无权查看").doesNotContain("forbidden");

    assertThat(get("/supervision/secrets", "Cookie", OFFICER).status()).isEqualTo(404);
    assertThat(get("/supervision/exits/1", "Cookie", OFFICER).status()).isEqualTo(404);
  }

  @Test
  void a_service_that_is_down_is_a_page() {
    INSPECTION.answerWith(new StubAnswers().answer("GET /api/v1/hotlines", 503, "{}"));

    Answer page = get("/supervision/hotlines?lang=en", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(503);
    assertThat(page.body()).contains("The service is not available");
  }
}
