package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first page after a login, for every role. */
class DeskPagesTest {

  private static final String NONE = "{\"items\":[],\"next\":null}";
  private static final String OLD =
      """
      {"findingId":"VF-OLD","kind":"ILLEGAL_SUPPLIER","clause":"二(二)2","operatorId":"OP-1",
       "otherPartyId":"OP-2","service":"ISP","province":"33","from":"2017-04-25","until":null,
       "because":["e-1"]}\
      """;
  private static final String NEW =
      """
      {"findingId":"VF-NEW","kind":"LEASED_TO_UNLICENSED","clause":"二(二)1","operatorId":"OP-2",
       "otherPartyId":"OP-1","service":"ISP","province":"33","from":"2017-04-25","until":null,
       "because":["e-1"]}\
      """;
  private static final String OPEN_ORDERS = "GET /api/v1/figures/notification.orders-open/items";

  private static String refusal(String code) {
    return "{\"code\":\"%s\",\"type\":\"/problems/%s\",\"detail\":\"不行。\"}".formatted(code, code);
  }

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    OPERATOR.answerWith(
        new StubAnswers()
            .operator("OP-1", "<script>alert(1)</script>")
            .operator("OP-2", "浙江示例公司")
            .answer("GET /api/v1/operators/OP-1/history", NONE)
            .answer("GET /api/v1/leases", NONE)
            .answer(
                "GET /api/v1/ledgers/operator/head",
                "{\"ledger\":\"operator\",\"position\":1243}"));
    LICENSE.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/deadlines", NONE)
            .answer("GET /api/v1/applications", NONE)
            .answer("GET /api/v1/licenses", NONE)
            .answer("GET /api/v1/operators/OP-1/standing", standing())
            .answer("GET /api/v1/operators/OP-1/findings", NONE)
            .answer(
                "GET /api/v1/findings", "{\"items\":[%s,%s],\"next\":null}".formatted(OLD, NEW)));
    INSPECTION.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/deadlines", NONE)
            .answer("GET /api/v1/cases", NONE)
            .answer("GET /api/v1/complaints", NONE)
            .answer("GET /api/v1/work-plans", NONE));
    NOTIFICATION.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/orders", NONE)
            .answer("GET /api/v1/subscriptions", NONE)
            .answer(OPEN_ORDERS, "{\"items\":[{}],\"next\":\"more\",\"total\":1002}"));
  }

  private static String standing() {
    return """
    {"operatorId":"OP-1","effects":[
      {"rule":"V2","code":"BAD_CREDIT","clause":"三(四), 三(三)","effect":"NO_NEW_CUSTOMERS",
       "service":null,"province":null,"from":"2017-07-04","until":null,"because":["e-1"]}],
     "timeline":[
      {"rule":"S1","code":"UNLICENSED","clause":"二(一)1(1)","effect":"BARRED",
       "service":null,"province":null,"from":"2999-04-13","until":null,"because":[]}]}\
    """;
  }

  @Test
  void who_is_not_logged_in_logs_in_first() {
    Answer page = get("/desk");

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).isEqualTo("/login?to=%2Fdesk");
  }

  @Test
  void an_administration_sees_its_province_and_every_number_opens_its_list() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/deadlines", NONE)
            .answer("GET /api/v1/complaints", NONE)
            .answer("GET /api/v1/cases", NONE)
            .answer(
                "GET /api/v1/cases?province=33&overdue=true",
                "{\"items\":[{}],\"next\":\"more\"}"));

    Answer page = get("/desk", "Cookie", TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("以下为浙江省的情况", "在办案件", "整改逾期", ">1+</a>", "上次登录以来的系统发现")
        .contains("/cases?overdue=true", "/deadlines?", "/applications?", "/desk/findings?")
        .contains("/filings/postCases?");
    assertThat(INSPECTION.received())
        .filteredOn(it -> it.target().startsWith("/api/v1/cases?"))
        .allMatch(it -> it.target().contains("province=33"));
    assertThat(LICENSE.received())
        .filteredOn(it -> it.target().startsWith("/api/v1/applications?"))
        .isNotEmpty()
        .allMatch(it -> it.target().contains("issuer=33"));
  }

  @Test
  void the_ministry_sees_the_country_in_either_language() {
    Answer page = get("/desk?lang=en", "Cookie", TestVisitors.of("MIIT"));

    assertThat(page.header("Content-Language")).isEqualTo("en");
    assertThat(page.body())
        .contains("Open cases", "Rectification overdue", "Findings since your last visit", "1002")
        .doesNotContain("issuer=33");
    assertThat(INSPECTION.received())
        .filteredOn(it -> it.target().startsWith("/api/v1/cases?"))
        .noneMatch(it -> it.target().contains("province="));
  }

  @Test
  void findings_are_new_that_were_not_known_at_the_last_visit() {
    LICENSE.answerWith(
        exchange -> {
          boolean then = exchange.getRequestURI().toString().contains("knownAt");
          StubService.send(
              exchange,
              200,
              "application/json",
              then
                  ? "{\"items\":[%s],\"next\":null}".formatted(OLD)
                  : "{\"items\":[%s,%s],\"next\":null}".formatted(OLD, NEW));
        });

    Answer page =
        get(
            "/desk/findings?since=2017-03-01T00:00:00Z&province=33",
            "Cookie",
            TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("浙江示例公司", "/operators/OP-2", "2017年3月1日")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "LEASED_TO_UNLICENSED", "VF-OLD", "ILLEGAL_SUPPLIER");
  }

  @Test
  void a_visit_is_remembered_and_the_next_one_compares_with_it() {
    String first = TestVisitors.administration("33");
    Answer before = get("/desk", "Cookie", first);
    String memory = before.header("Set-Cookie").replaceFirst(";.*", "");
    assertThat(memory).startsWith("qinggui-desk=");
    assertThat(before.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");

    Instant seen = Instant.now();
    String second =
        TestVisitors.cookie(
            Map.of("sub", "ca-33", "roles", List.of("ADMINISTRATION"), "province", "33"),
            seen.plusSeconds(7200));
    LICENSE.received().clear();
    get("/desk", "Cookie", second + "; " + memory);

    String then =
        LICENSE.received().stream()
            .map(StubService.Received::target)
            .filter(it -> it.startsWith("/api/v1/findings") && it.contains("knownAt="))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*knownAt=([^&]+).*", "$1");
    assertThat(Instant.parse(then.replace("%3A", ":")))
        .isBetween(seen.minusSeconds(60), seen.plusSeconds(1));
  }

  @Test
  void the_memory_of_somebody_else_at_the_same_computer_is_not_used() {
    Answer before = get("/desk", "Cookie", TestVisitors.administration("44"));
    String memory = before.header("Set-Cookie").replaceFirst(";.*", "");
    LICENSE.received().clear();

    get("/desk", "Cookie", TestVisitors.administration("33") + "; " + memory);

    assertThat(LICENSE.received())
        .filteredOn(it -> it.target().startsWith("/api/v1/findings"))
        .filteredOn(it -> it.target().contains("knownAt="))
        .isNotEmpty()
        .allMatch(it -> weekAgo(it.target()));
  }

  private static boolean weekAgo(String target) {
    String then = target.replaceFirst(".*knownAt=([^&]+).*", "$1").replace("%3A", ":");
    return Instant.parse(then).isBefore(Instant.now().minusSeconds(6 * 86_400L));
  }

  @Test
  void a_service_that_refuses_is_told_in_its_box_and_the_others_are_shown() {
    INSPECTION.answerWith(
        new StubAnswers()
            .answer("GET /api/v1/deadlines", NONE)
            .answer("GET /api/v1/cases", NONE)
            .answer("GET /api/v1/complaints", 422, refusal("not-today")));

    Answer page = get("/desk", "Cookie", TestVisitors.of("MIIT"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("此项暂时无法查询", "整改逾期").doesNotContain("not-today", "/problems/");
  }

  @Test
  void a_service_that_is_away_is_told_in_its_boxes() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      NOTIFICATION.kill();

      Answer page = Api.of(gateway).get("", "/desk", "Cookie", TestVisitors.of("MIIT"));

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("此项暂时无法查询", "在办案件", "整改逾期");
    } finally {
      RunningGateway.reset();
    }
  }

  @Test
  void a_token_that_is_no_good_any_more_leads_to_the_login() {
    LICENSE.answerWith(new StubAnswers().answer("GET /api/v1/", 401, refusal("unauthenticated")));

    Answer page = get("/desk", "Cookie", TestVisitors.of("MIIT"));

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).startsWith("/login");
  }

  @Test
  void an_operator_sees_its_standing_and_what_will_change() {
    Answer page = get("/desk", "Cookie", TestVisitors.of("OPERATOR", "OP-1"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("我的经营状态", "今后的变化", "2999年4月13日", "/operators/OP-1", "没有涉及本企业的通知")
        .doesNotContain("NO_NEW_CUSTOMERS", "BAD_CREDIT", "在办案件", "/filings/postCases?");
    assertThat(NOTIFICATION.last().target()).contains("operatorId=OP-1");
  }

  @Test
  void a_carrier_sees_its_orders_and_may_acknowledge_them() {
    NOTIFICATION.answerWith(
        exchange -> {
          String target = exchange.getRequestURI().toString();
          boolean open = target.contains("/orders") && target.contains("state=OPEN");
          StubService.send(
              exchange,
              200,
              "application/json",
              open
                  ? """
                  {"items":[{"orderId":"ORDER-1","operatorId":"OP-2","addressee":"OP-1",
                    "effect":"BARRED","since":"2019-12-26","state":"OPEN"}],"next":null}\
                  """
                  : NONE);
        });

    Answer page = get("/desk", "Cookie", TestVisitors.of("CARRIER", "OP-1"));

    assertThat(page.body())
        .contains("待回执的通知", "浙江示例公司", "2019年12月26日")
        .contains("/filings/postOrdersAcknowledgement?")
        .contains("orderId=ORDER-1")
        .doesNotContain("BARRED");
    assertThat(NOTIFICATION.received())
        .filteredOn(it -> it.target().contains("/orders") && it.target().contains("state=OPEN"))
        .isNotEmpty()
        .allMatch(it -> it.target().contains("addressee=OP-1"));
  }

  @Test
  void an_evaluation_body_and_an_auditor_have_a_desk_of_their_own() {
    Answer evaluator = get("/desk", "Cookie", TestVisitors.of("EVALUATOR"));
    assertThat(evaluator.status()).isEqualTo(200);
    assertThat(evaluator.body())
        .contains("/filings/postLicensesEvaluations", "近期期限")
        .doesNotContain("在办案件", "/filings/postCases?");

    Answer auditor = get("/desk", "Cookie", TestVisitors.of("AUDITOR"));
    assertThat(auditor.body()).contains("在办案件", "/verify").doesNotContain("/filings/");
  }

  @Test
  void a_moment_that_is_none_is_told_in_words() {
    Answer page =
        get("/desk/findings?since=yesterday", "Cookie", TestVisitors.administration("33"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("日期无法识别");
  }
}
