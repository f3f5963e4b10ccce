package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The rulebook, as people read it. */
class RulebookPagesTest {

  private static final String KNOWN = "2020-01-01T00:00:00Z";
  private static final String KNOWN_AT = "knownAt=2020-01-01T00%3A00%3A00Z";

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    LICENSE.answerWith(
        exchange -> {
          String target = exchange.getRequestURI().toString();
          String body =
              switch (exchange.getRequestURI().getPath()) {
                case "/api/v1/rulebook" ->
                    target.contains("validAt=2017-08-31") ? book("年检") : book("年报和公示");
                case "/api/v1/calendars/2017" ->
                    """
                    {"year":2017,"recorded":true,"holidays":["2017-01-27"],
                     "workingWeekends":["2017-01-22"],"basis":"国办发明电〔2016〕17号",
                     "eventId":"e-1","recordedAt":"2020-01-01T00:00:00Z"}\
                    """;
                case "/api/v1/calendars/2030" ->
                    """
                    {"year":2030,"recorded":false,"holidays":[],"workingWeekends":[],
                     "basis":null,"eventId":null,"recordedAt":null}\
                    """;
                case "/api/v1/ledgers/license/events" ->
                    """
                    {"items":[{"id":"e-9","type":"io.qinggui.license.rulebook-amended",
                      "recordedAt":"2020-01-01T00:00:00Z",
                      "actor":{"subject":"miit","role":"MIIT","province":null,"name":"张三"},
                      "data":{"amendmentId":"a-1","basis":"<b>第42号</b>",
                       "publishedOn":"2017-07-03","inForceFrom":"2017-09-01",
                       "values":{"supplementDays":7}}}],"next":null}\
                    """;
                case "/api/v1/rulebook/amendments/previews/p-1" -> preview();
                default ->
                    """
                    {"previewId":"p-2","state":"RUNNING","progress":{"operatorsDone":10,
                     "operatorsTotal":372,"estimatedSecondsLeft":4},
                     "asOf":{"knownAt":"2020-01-01T00:00:00Z"}}\
                    """;
              };
          StubService.send(exchange, 200, "application/json", body);
        });
  }

  private static String book(String basisOfCheck) {
    return """
    {"validAt":"2017-12-31T16:00:00Z","knownAt":"%s","rulebook":"notice/1/ab","campaign":"OPEN",
     "values":{
      "ismsCheckYear":{"value":2017,"clause":"二(三)1 para 3","basis":"工信部信管函〔2017〕32号",
        "amendmentEvent":null},
      "supplementDays":{"value":5,"clause":"电信业务经营许可管理办法","basis":"to be confirmed",
        "amendmentEvent":null,"unit":"WORKING_DAYS"},
      "admissionSystemsCdn":{"value":["ISMS"],"clause":"二(三)3","basis":"<script>x</script>",
        "amendmentEvent":null},
      "pendingApplicants":{"value":[],"clause":"二(一)2","basis":"b","amendmentEvent":null},
      "annualCheckBasis":{"value":"%s","clause":"二(三)1, 三(三)","basis":"b",
        "amendmentEvent":null},
      "findingsLookFrom":{"value":"2017-01-17","clause":"—","basis":"本系统的设定",
        "amendmentEvent":null}},
     "amendments":[{"amendmentId":"a-1","basis":"第42号令","publishedOn":"2017-07-03",
       "inForceFrom":"2017-09-01"},
      {"amendmentId":"a-2","basis":"〔2018〕161号","publishedOn":"2018-05-08",
       "inForceFrom":null}]}\
    """
        .formatted(KNOWN, basisOfCheck);
  }

  private static String preview() {
    return """
    {"previewId":"p-1","state":"DONE","progress":{"operatorsDone":372,"operatorsTotal":372,
      "estimatedSecondsLeft":0},"asOf":{"knownAt":"2020-01-01T00:00:00Z"},
     "impact":{"operators":46,"newlyBarred":0,"noLongerBarred":9,"byProvince":[
       {"province":"33","operators":2,"newlyBarred":0,"noLongerBarred":1}],
       "dates":[{"on":null,"changing":4,"operators":46,"newlyBarred":0,"noLongerBarred":9}]},
     "examples":[{"operatorId":"91140100YLUX2L6AGX","provinces":["14"],"changes":[
       {"on":"2018-01-01","before":[{"rule":"G1","code":"COMMITMENT_BROKEN","clause":"二(一)2",
         "effect":"BARRED","service":"CDN","province":"14","from":"2018-01-01","until":null,
         "because":["e"]}],"after":[]},
       {"on":"2018-07-01","before":[],"after":[]}]}]}\
    """;
  }

  @Test
  void who_is_not_logged_in_logs_in_first() {
    assertThat(get("/rulebook").status()).isEqualTo(302);
  }

  @Test
  void values_are_those_of_the_day_as_known_then() {
    Answer page = as(officer(), "/rulebook?validAt=2018-01-01&knownAt=2020-01-01T08:00:00%2B08:00");

    assertThat(page.status()).isEqualTo(200);
    assertThat(LICENSE.received().getFirst().target())
        .contains("validAt=2018-01-01T00%3A00%3A00%2B08%3A00", KNOWN_AT);
    assertThat(page.body())
        .contains("2018年1月1日：专项行动进行中。")
        .contains("2017年度", "5个工作日", "信息安全管理系统", "待确认", "2017年1月17日")
        .contains("二（三）1第三段", "企业2017年电信业务经营许可证年检不予通过")
        .contains("&lt;script&gt;x&lt;/script&gt;")
        .doesNotContain("<script>x", "ismsCheckYear<", "to be confirmed", "WORKING_DAYS");
    assertThat(as(officer(), "/rulebook?validAt=2018-01-01&lang=en").body())
        .contains("5 working days", "II(3)1, paragraph 3", "to be confirmed");
  }

  @Test
  void a_value_shows_what_it_was_and_what_it_will_be() {
    Answer page = as(officer(), "/rulebook?validAt=2018-01-01");

    assertThat(LICENSE.received())
        .extracting(StubService.Received::target)
        .filteredOn(it -> it.contains("/rulebook"))
        .anyMatch(it -> it.contains("validAt=2017-08-31") && it.contains(KNOWN_AT))
        .anyMatch(it -> it.contains("validAt=2017-09-01"))
        .hasSize(3);
    assertThat(page.body())
        .containsPattern("至2017年8月31日：</a>\\s*年检")
        .containsPattern("<strong>自2017年9月1日起：\\s*年报和公示</strong>")
        .contains("validAt=2017-08-31");
  }

  @Test
  void amendments_are_listed_and_the_ministry_is_offered_another() {
    String offer = "/filings/postRulebookAmendments?back=%2Frulebook";

    assertThat(as(TestVisitors.of("MIIT"), "/rulebook").body())
        .contains(offer, "第42号令", "2017年7月3日", "〔2018〕161号", "所有日期");
    assertThat(as(officer(), "/rulebook").body()).doesNotContain(offer, "/rulebook/amendments");
    assertThat(as(TestVisitors.of("AUDITOR"), "/rulebook").body())
        .contains("/rulebook/amendments")
        .doesNotContain(offer);
  }

  @Test
  void who_reads_the_ledger_sees_who_amended_when_and_what() {
    Answer page = as(TestVisitors.of("MIIT"), "/rulebook/amendments");

    assertThat(LICENSE.received())
        .extracting(StubService.Received::target)
        .anyMatch(it -> it.contains("type=io.qinggui.license.rulebook-amended"));
    assertThat(page.body())
        .contains("张三", "2020年1月1日 08:00:00", "7个工作日", "&lt;b&gt;第42号&lt;/b&gt;")
        .contains("/filings/postRulebookCorrections?", "eventId=e-9")
        .doesNotContain("<b>第", "supplementDays");
    assertThat(as(TestVisitors.of("AUDITOR"), "/rulebook/amendments").body())
        .doesNotContain("/filings/");
  }

  @Test
  void the_notice_is_read_clause_by_clause_with_what_rests_on_it() {
    String page = as(officer(), "/rulebook/notice").body();
    assertThat(page)
        .contains("<h2>二、工作重点</h2>", "<h3>（四）完善退出机制，做好善后工作</h3>")
        .contains("id=\"c-二(三)3\"", "/rulebook#v-admissionSystemsCdn");

    assertThat(as(officer(), "/rulebook/notice?lang=en").body())
        .contains("our own translation", "II. Main points of the work");
  }

  @Test
  void a_calendar_shows_days_off_and_weekends_that_are_worked() {
    assertThat(as(officer(), "/rulebook/calendars?year=2017").body())
        .contains("2017年工作日历", "2017年1月27日", "2017年1月22日", "国办发明电〔2016〕17号")
        .doesNotContain("/filings/");
    assertThat(as(TestVisitors.of("MIIT"), "/rulebook/calendars?year=2017").body())
        .contains("/filings/postCalendarsCorrections?", "eventId=e-1");
    assertThat(as(TestVisitors.of("MIIT"), "/rulebook/calendars?year=2030").body())
        .contains("尚未登记", "/filings/postCalendars?", "year=2030");
    assertThat(as(officer(), "/rulebook/calendars?year=x").status()).isEqualTo(422);
  }

  @Test
  void a_preview_shows_the_impact_by_province() {
    assertThat(as(TestVisitors.of("MIIT"), "/rulebook/previews/p-1").body())
        .contains("共影响 46 家企业", "浙江省", "不再禁止经营", "91140100YLUX2L6AGX", "与现行规则相同")
        .contains("未按期兑现书面承诺", "内容分发网络业务", "山西省")
        .doesNotContain("noLongerBarred", "新增不得经营", "COMMITMENT_BROKEN");
    assertThat(as(TestVisitors.of("MIIT"), "/rulebook/previews/p-2").body())
        .contains("已比较 10 / 372 家企业", "约剩 4 秒", "刷新");
  }

  @Test
  void a_preview_that_is_not_kept_any_more_says_what_to_do() {
    LICENSE.answerWith(
        exchange ->
            StubService.send(
                exchange, 404, "application/problem+json", "{\"code\":\"preview-unknown\"}"));

    assertThat(as(TestVisitors.of("MIIT"), "/rulebook/previews/p-9").body()).contains("请重新预览");
  }

  /** A gateway of its own: its circuit stays open for a while. */
  @Test
  void an_outage_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      LICENSE.kill();

      Answer page = Api.of(gateway).get("", "/rulebook", "Cookie", officer());

      assertThat(page.status()).isEqualTo(503);
    } finally {
      RunningGateway.reset();
    }
  }

  private static String officer() {
    return TestVisitors.administration("33");
  }

  private static Answer as(String visitor, String path) {
    return get(path, "Cookie", visitor);
  }
}
