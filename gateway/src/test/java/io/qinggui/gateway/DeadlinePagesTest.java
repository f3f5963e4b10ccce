package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What ends when: list, month, spreadsheet, calendar. */
class DeadlinePagesTest {

  private static final String DAYS = "?from=2018-01-01&to=2018-01-31";
  private static final String LAW =
      """
      {"items":[
       {"date":"2018-01-01","operatorId":"OP-1","begin":[
         {"rule":"C1","code":"COMPLIANCE_NOT_FULFILLED","clause":"二(三)1, 三(四)",
          "effect":"NO_NEW_CUSTOMERS","service":"IDC","province":"33","from":"2018-01-01",
          "until":null,"because":["e-1"],"licenseNumber":"浙B1-20110268"}],"end":[]},
       {"date":"2018-01-04","operatorId":"OP-2","begin":[],"end":[],"kind":"RENEWAL_DUE",
        "licenseNumber":"浙B1-20130194","validUntil":"2018-04-04"}],"next":null}\
      """;
  private static final String SUPERVISION =
      """
      {"items":[
       {"date":"2018-01-15","kind":"RECTIFICATION","id":"CASE-33-1","authority":"33",
        "operatorId":"OP-1","overdue":true},
       {"date":"2018-01-31","kind":"QUARTERLY_REPORT","id":"2017Q4 33","authority":"33",
        "overdue":true}],"next":null}\
      """;

  private static String refusal(String code) {
    return "{\"code\":\"%s\",\"type\":\"/problems/%s\",\"detail\":\"不行。\"}".formatted(code, code);
  }

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    LICENSE.answerWith(new StubAnswers().answer("GET /api/v1/deadlines", LAW));
    INSPECTION.answerWith(new StubAnswers().answer("GET /api/v1/deadlines", SUPERVISION));
    OPERATOR.answerWith(
        new StubAnswers()
            .operator("OP-1", "<script>alert(1)</script>")
            .operator("OP-2", "浙江乙公司；分号,逗号"));
  }

  @Test
  void the_address_says_which_days_are_shown() {
    Answer page = get("/deadlines", "Cookie", TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location"))
        .matches("/deadlines\\?.*from=\\d{4}-\\d\\d-\\d\\d.*")
        .contains("province=33", "to=");
    assertThat(get("/deadlines").header("Location")).startsWith("/login");
  }

  @Test
  void a_list_says_what_ends_for_whom_and_what_is_overdue() {
    Answer page =
        get("/deadlines" + DAYS + "&province=33", "Cookie", TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("2018年1月1日", "经营状态变化", "互联网数据中心业务", "浙江省")
        .contains("许可证延续申请截止", "浙B1-20130194", "2018年4月4日", "浙江乙公司")
        .contains("责令整改期限", "已逾期", "/cases/CASE-33-1", "2017年第4季度", "浙江省通信管理局")
        .contains("&lt;script&gt;alert(1)", "left-red", "/operators/OP-2")
        .doesNotContain("<script>alert", "RENEWAL_DUE", "NO_NEW_CUSTOMERS", "2017Q4");
    assertThat(LICENSE.last().target()).contains("province=33");
  }

  @Test
  void a_month_counts_by_day_and_kind() {
    Answer page =
        get("/deadlines" + DAYS + "&view=month&lang=en", "Cookie", TestVisitors.of("MIIT"));

    assertThat(page.body())
        .contains("2018-01", "Mon", "Change of standing: 1", "Rectification: 1 (Overdue by")
        .contains("from=2018-01-15", "to=2018-01-15", "from=2018-02-01", "from=2017-12-01");
  }

  @Test
  void the_same_days_are_a_calendar_that_programs_take() {
    Answer first = get("/deadlines.ics" + DAYS, "Cookie", TestVisitors.of("MIIT"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
    String unfolded = first.body().replace("\r\n ", "");
    assertThat(unfolded)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20180115\r\nDTEND;VALUE=DATE:20180116\r\n")
        .contains("浙江乙公司；分号\\,逗号");
    Answer second = get("/deadlines.ics" + DAYS, "Cookie", TestVisitors.of("AUDITOR"));
    assertThat(uids(first)).hasSize(4).doesNotHaveDuplicates().isEqualTo(uids(second));
    assertThat(get("/deadlines.ics" + DAYS).header("Location")).startsWith("/login");
  }

  private static List<String> uids(Answer calendar) {
    return Stream.of(calendar.body().split("\r\n")).filter(it -> it.startsWith("UID:")).toList();
  }

  @Test
  void the_same_days_are_a_spreadsheet() {
    Answer file = get("/deadlines.xlsx" + DAYS, "Cookie", TestVisitors.of("MIIT"));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  @Test
  void days_and_provinces_that_are_none_are_told_in_words() {
    String visitor = TestVisitors.of("MIIT");

    assertThat(get("/deadlines?from=soon", "Cookie", visitor).body()).contains("日期无法识别");
    Answer place = get("/deadlines" + DAYS + "&province=99", "Cookie", visitor);
    assertThat(place.status()).isEqualTo(422);
    assertThat(place.body()).contains("没有这个省份");
  }

  @Test
  void what_the_interface_refuses_is_refused_in_a_page() {
    LICENSE.answerWith(
        new StubAnswers().answer("GET /api/v1/deadlines", 403, refusal("forbidden")));

    Answer page = get("/deadlines" + DAYS, "Cookie", TestVisitors.of("OPERATOR", "OP-1"));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).doesNotContain("forbidden", ">期限</a>");
  }

  @Test
  void a_service_that_is_away_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      LICENSE.kill();

      Answer page = Api.of(gateway).get("", "/deadlines" + DAYS, "Cookie", TestVisitors.of("MIIT"));

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("服务暂不可用");
    } finally {
      RunningGateway.reset();
    }
  }
}
