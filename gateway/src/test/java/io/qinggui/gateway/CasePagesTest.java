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
import java.net.URLDecoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Cases as a board, as a table, as a file and one by one. */
class CasePagesTest {

  private static final String NONE = "{\"items\":[],\"next\":null}";
  private static final String CASE =
      """
      {"caseId":"CASE-33-1","state":"RECTIFICATION_ORDERED","overdue":true,"operatorId":"OP-0000000000000001",
       "otherPartyId":"OP-0000000000000002","kind":"LAYERED_SUBLEASE","province":"33","source":"SPOT_CHECK",
       "foundOn":"2017-04-25","evidence":"<img src=x onerror=alert(1)>","dueOn":"2017-06-03",
       "serious":null,"determinedBy":null,"findingId":"VF-1","leaseId":"LS-1",
       "steps":[{"step":"confirmation","on":"2017-05-02","text":null},
                {"step":"rectification-order","on":"2017-05-03","text":null}],
       "responsiblePersons":[
        {"name":"张三","title":"经理","measure":"警告","namedOn":"2017-05-04"}]}\
      """;
  private static final String LIST = "{\"items\":[" + CASE + "],\"next\":\"a b\",\"total\":41}";
  private static final String HISTORY =
      """
      {"items":[
       {"id":"e-1","ledger":"inspection","position":1,"type":"io.qinggui.inspection.case-opened","stream":"case/CASE-33-1",
        "legalDate":"2017-04-25","recordedAt":"2017-04-26T00:00:00Z",
        "actor":{"subject":"ca-33","role":"ADMINISTRATION","province":"33","name":"李四"},
        "data":{}},
       {"id":"e-2","ledger":"inspection","position":2,"type":"io.qinggui.inspection.case-confirmed","stream":"case/CASE-33-1",
        "legalDate":"2017-05-02","recordedAt":"2017-05-02T01:00:00Z",
        "actor":{"subject":"policy:x","role":"SYSTEM"},"data":{}},
       {"id":"e-9","ledger":"inspection","position":3,"type":"io.qinggui.inspection.case-opened","stream":"case/CASE-OTHER",
        "legalDate":"2017-04-25","recordedAt":"2017-04-26T00:00:00Z",
        "actor":{"subject":"x","role":"MIIT"},"data":{}}],"next":null}\
      """;
  private static final String FINDINGS =
      """
      {"items":[{"findingId":"VF-1","kind":"LAYERED_SUBLEASE","clause":"二(二)3",
       "operatorId":"OP-0000000000000001","otherPartyId":"OP-0000000000000002","service":"ISP","province":"33",
       "from":"2017-02-01","until":null,"because":["e-7"]}],"next":null}\
      """;
  private static final String LINKED =
      """
      {"items":[{"caseId":"CASE-33-2","by":["CHAIN"],"operatorId":"OP-0000000000000002","otherPartyId":null,
       "kind":"ILLEGAL_SUPPLIER","state":"REFUSED","leaseId":"LS-2"}],"truncated":false}\
      """;

  /** Answers that say until when they know, as histories do. */
  private static HttpHandler known(StubAnswers answers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Known-At", "2018-01-01T00:00:00Z");
      answers.handle(exchange);
    };
  }

  private static StubAnswers inspection() {
    return new StubAnswers()
        .answer("GET /api/v1/cases?", NONE)
        .answer("GET /api/v1/cases/CASE-33-1", CASE)
        .answer("GET /api/v1/cases/CASE-33-1/linked", LINKED)
        .answer("GET /api/v1/operators/OP-0000000000000001/history", HISTORY)
        .answer("POST /api/v1/cases/CASE-33-1/confirmation", 409, refusal("illegal-transition"))
        .answer("POST /api/v1/cases/CASE-33-1/dismissal", 409, refusal("illegal-transition"))
        .answer("POST /api/v1/cases/CASE-33-1/rectification-order", 409, refusal("already-ordered"))
        .answer(
            "POST /api/v1/cases/CASE-33-1/rectification?dryRun", "{\"dryRun\":true,\"events\":[]}")
        .answer("POST /api/v1/cases/CASE-33-1/refusal", "{\"dryRun\":true,\"events\":[]}")
        .answer("POST /api/v1/cases/CASE-33-1/penalty", 422, refusal("not-as-it-has-to-be"))
        .answer("POST /api/v1/cases/CASE-33-1/seriousness", 409, refusal("illegal-transition"))
        .answer("POST /api/v1/cases/CASE-33-1/closure", 409, refusal("illegal-transition"));
  }

  private static String refusal(String code) {
    return "{\"code\":\"%s\",\"type\":\"/problems/%s\",\"detail\":\"不行。\"}".formatted(code, code);
  }

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    INSPECTION.answerWith(known(inspection()));
    OPERATOR.answerWith(
        known(
            new StubAnswers()
                .operator("OP-0000000000000001", "浙江<b>甲")
                .operator("OP-0000000000000002", "浙江乙公司")
                .answer("GET /api/v1/operators/OP-0000000000000001/history", NONE)
                .answer("GET /api/v1/leases/LS-1/chain", "{\"edges\":[]}")));
    LICENSE.answerWith(
        known(
            new StubAnswers()
                .answer("GET /api/v1/operators/OP-0000000000000001/findings", FINDINGS)
                .answer("GET /api/v1/operators/OP-0000000000000001/history", NONE)));
    NOTIFICATION.answerWith(
        known(new StubAnswers().answer("GET /api/v1/operators/OP-0000000000000001/history", NONE)));
  }

  @Test
  void the_address_says_which_cases_are_shown() {
    Answer page = get("/cases?lang=en", "Cookie", TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location"))
        .startsWith("/cases?")
        .contains("view=board", "province=33", "lang=en");
    assertThat(get("/cases").header("Location")).startsWith("/login");
  }

  @Test
  void a_board_has_a_column_for_each_state_and_says_what_is_overdue() {
    INSPECTION.answerWith(
        exchange -> {
          boolean ordered =
              exchange.getRequestURI().toString().contains("state=RECTIFICATION_ORDERED");
          StubService.send(exchange, 200, "application/json", ordered ? LIST : NONE);
        });

    Answer page = get("/cases?view=board&province=33", "Cookie", TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("已立案", "整改中", "已结案", "逾期", "浙江&lt;b&gt;甲", "/operators/OP-0000000000000001")
        .contains("/cases/CASE-33-1", "/filings/postCases?", "查看全部“整改中”案件", "41 件")
        .doesNotContain("RECTIFICATION_ORDERED</", "LAYERED_SUBLEASE</a>", "浙江<b>");
    assertThat(INSPECTION.received())
        .filteredOn(it -> it.target().startsWith("/api/v1/cases?"))
        .allMatch(it -> it.target().contains("province=33"))
        .anyMatch(it -> it.target().contains("overdue=true"));
  }

  @Test
  void a_table_tells_the_total_and_goes_on() {
    INSPECTION.answerWith(new StubAnswers().answer("GET /api/v1/cases?", LIST));

    Answer page =
        get(
            "/cases?view=table&state=RECTIFICATION_ORDERED&lang=en",
            "Cookie",
            TestVisitors.of("AUDITOR"));

    assertThat(page.body())
        .contains("Rectification ordered", "Overdue", "浙江乙公司", "cursor=a+b", "<th scope=\"col\">")
        .contains("/cases.xlsx?", "41 in all")
        .doesNotContain("/filings/");
  }

  @Test
  void what_is_shown_is_a_spreadsheet_too() {
    INSPECTION.answerWith(
        exchange ->
            StubService.send(exchange, 200, "application/json", "{\"items\":[" + CASE + "]}"));

    Answer file =
        get("/cases.xlsx?province=33&state=OPENED", "Cookie", TestVisitors.administration("33"));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(file.header("Content-Disposition")).contains("attachment");
    assertThat(INSPECTION.last().target()).contains("province=33", "state=OPENED");
  }

  @Test
  void an_operator_finds_its_own_cases_only() {
    get(
        "/cases?view=table&operatorId=OP-0000000000000002",
        "Cookie",
        TestVisitors.of("OPERATOR", "OP-0000000000000001"));

    assertThat(INSPECTION.received())
        .filteredOn(it -> it.target().startsWith("/api/v1/cases?"))
        .isNotEmpty()
        .allMatch(it -> it.target().contains("operatorId=OP-0000000000000001"));
  }

  @Test
  void a_case_shows_who_did_what_when_and_offers_what_the_interface_takes() {
    Answer page = get("/cases/CASE-33-1", "Cookie", TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("查实", "2017年5月2日", "浙江省通信管理局（李四）", "系统", "#e-e-1")
        .contains(
            "监督检查账本第 2 条",
            "/events/inspection/e-2?on=2017-05-02&amp;operatorId=OP-0000000000000001")
        .contains("层层转租问题", "张三", "同一租用链条", "拒不整改", "LS-1")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img", "e-9", "VF-1<", "RECTIFICATION_ORDERED", "policy:");
    String body = URLDecoder.decode(page.body().replace("&amp;", "&").replace("%", "%25"), UTF_8);
    assertThat(body)
        .contains("/filings/postCasesRectification?", "caseId=CASE-33-1", "completedOn=")
        .contains("/filings/postCasesRefusal?", "/filings/postCasesPenalty?")
        .contains("/filings/postCasesResponsiblePersons?", "/filings/postCasesCorrections?")
        .doesNotContain("/filings/postCasesConfirmation", "/filings/postCasesClosure")
        .doesNotContain("/filings/postCasesRectificationOrder");
    assertThat(INSPECTION.received())
        .filteredOn(it -> it.method().equals("POST"))
        .hasSize(8)
        .allMatch(it -> it.target().endsWith("dryRun=true"));
  }

  @Test
  void who_may_take_no_steps_is_offered_none_and_nothing_is_tried() {
    for (String visitor : new String[] {TestVisitors.administration("44"), auditor()}) {
      INSPECTION.received().clear();

      Answer page = get("/cases/CASE-33-1?lang=en", "Cookie", visitor);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("Linked cases", "Overdue").doesNotContain("/filings/");
      assertThat(INSPECTION.received()).noneMatch(it -> it.method().equals("POST"));
    }
  }

  private static String auditor() {
    return TestVisitors.of("AUDITOR");
  }

  @Test
  void what_stands_beside_a_case_may_be_missing() {
    INSPECTION.answerWith(
        inspection().answer("GET /api/v1/cases/CASE-33-1/linked", 403, refusal("forbidden")));
    LICENSE.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/operators/OP-0000000000000001/findings", 422, refusal("unwell"))
            .answer("GET /api/v1/operators/OP-0000000000000001/history", 422, refusal("unwell")));

    Answer page = get("/cases/CASE-33-1", "Cookie", TestVisitors.of("MIIT"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("关联案件暂时无法查询", "暂时无法查询", "查实").doesNotContain("unwell");
  }

  @Test
  void another_ones_case_is_refused_in_a_page() {
    INSPECTION.answerWith(
        new StubAnswers().answer("GET /api/v1/cases/CASE-33-1", 403, refusal("forbidden")));

    Answer page =
        get("/cases/CASE-33-1", "Cookie", TestVisitors.of("OPERATOR", "OP-0000000000000003"));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("不行。").doesNotContain("forbidden");
  }

  @Test
  void a_case_that_is_none_is_not_found() {
    Answer page = get("/cases/NONE", "Cookie", TestVisitors.of("MIIT"));

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("没有找到");
  }

  @Test
  void a_service_that_is_away_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      INSPECTION.kill();

      Answer page = Api.of(gateway).get("", "/cases?view=table", "Cookie", TestVisitors.of("MIIT"));

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("服务暂不可用");
    } finally {
      RunningGateway.reset();
    }
  }
}
