package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of quarters, in a browser. */
class ReportPagesTest {

  private static final String OFFICER = TestVisitors.administration("33");

  private static final String FIGURES =
      """
      {"ledger":"%1$s","position":7,"figures":[{"name":"%1$s.cases-opened","counting":"IN_PERIOD",
       "definition":{"zh":"立案件数","en":"Cases opened: UNLICENSED"},"value":%2$d}]}\
      """;

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    OPERATOR.answerWith(figures("operator", 0, 0));
    LICENSE.answerWith(figures("license", 0, 0));
    NOTIFICATION.answerWith(figures("notification", 0, 0));
    INSPECTION.answerWith(figures("inspection", 13, 5));
  }

  private static StubAnswers figures(String ledger, int value, int before) {
    return new StubAnswers()
        .answer("GET /api/v1/figures?from=2017-04-01", FIGURES.formatted(ledger, value))
        .answer("GET /api/v1/figures?from=2017-01-01", FIGURES.formatted(ledger, before));
  }

  @Test
  void a_quarter_stands_beside_the_one_before_and_its_numbers_open() {
    Answer page = get("/reports?year=2017&quarter=2&province=33", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "浙江省2017年第2季度情况",
            "立案件数",
            ">13</a>",
            "<td>5</td>",
            "<td>+8</td>",
            "/reports/figures/inspection.cases-opened?",
            "&amp;province=33&amp;quarter=2&amp;year=2017",
            "file=pdf",
            "/filings/postQuarterlyReports?",
            "监管账本")
        .doesNotContain("report.sinceThen", "当时所知");
  }

  @Test
  void what_was_known_then_stands_beside_what_is_known_now() {
    Answer page =
        get("/reports?year=2017&quarter=2&comparedTo=2017-07-01&lang=en", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "Whole country, 2017, quarter 2",
            "Known then",
            "Cases opened: Operating without a license");
    assertThat(INSPECTION.received())
        .anyMatch(it -> it.target().contains("knownAt=2017-07-01T15%3A59%3A59.999999Z"));
    assertThat(page.body()).doesNotContain("/filings/");
  }

  @Test
  void it_is_a_file_too() {
    Answer pdf = get("/reports?year=2017&quarter=2&file=pdf", "Cookie", OFFICER);
    Answer sheet = get("/reports?year=2017&quarter=2&file=xlsx", "Cookie", OFFICER);

    assertThat(pdf.body()).startsWith("%PDF");
    assertThat(sheet.header("Content-Disposition")).contains("report-2017-q2.xlsx");
  }

  @Test
  void a_number_opens_its_facts_with_the_events_behind_them() {
    INSPECTION.answerWith(
        figures("inspection", 13, 5)
            .answer(
                "GET /api/v1/figures/inspection.cases-opened/items",
                """
                {"items":[{"id":"CASE-33-1#e1","date":"2017-04-06","provinces":["33"],
                 "operatorId":"OP-1","events":["e1"]}],"next":null}\
                """));

    Answer page =
        get("/reports/figures/inspection.cases-opened?year=2017&quarter=2", "Cookie", OFFICER);

    assertThat(page.body())
        .contains("立案件数", "CASE-33-1</a>", "/operators/OP-1/history#e-e1", "2017年4月6日", "浙江省");
  }

  @Test
  void what_was_filed_leads_to_the_figures_as_they_were() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/quarterly-reports/QR-33-1",
                """
                {"reportId":"QR-33-1","reporter":"33","year":2017,"quarter":2,
                 "submittedOn":"2017-07-02","dueOn":"2017-06-30","late":true,
                 "knownAt":"2017-07-01T00:00:00Z","digest":"sha256:0","narrative":"情况良好",
                 "figures":"/api/v1/reports","comparison":"/api/v1/reports"}\
                """));

    Answer page = get("/reports/filed/QR-33-1", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "逾期报送",
            "浙江省通信管理局",
            "knownAt=2017-07-01T00%3A00%3A00Z",
            "comparedTo=2017-07-01T00%3A00%3A00Z")
        .doesNotContain("/api/v1/");
  }

  @Test
  void a_quarter_that_is_none_is_told_in_words() {
    Answer page = get("/reports?year=2017&quarter=5", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("年度或季度有误");
    assertThat(get("/reports").status()).isEqualTo(302);
  }

  @Test
  void a_service_that_is_down_is_a_page() {
    LICENSE.answerWith(new StubAnswers().answer("GET /api/v1/figures", 503, "{}"));

    assertThat(get("/reports?year=2017&quarter=2", "Cookie", OFFICER).status()).isEqualTo(503);
  }
}
