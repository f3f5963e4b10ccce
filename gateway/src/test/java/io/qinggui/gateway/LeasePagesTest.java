package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Who leases what to whom, in a browser. */
class LeasePagesTest {

  private static final String CARRIER = "91110100YLAALF3JN8";
  private static final String MIDDLE = "91430100YL57C6M6T5";
  private static final String USER = "91430100YL35JW59E4";
  private static final String LEASE = "LS-836B271199FD2BCA";

  private static final String OFFICER = TestVisitors.administration("43");
  private static final String AUDITOR = TestVisitors.of("AUDITOR");

  private static final String GRAPH =
      """
      {"nodes":[
        {"operatorId":"91110100YLAALF3JN8","name":"样例电信集团有限公司","kind":"CARRIER"},
        {"operatorId":"91430100YL57C6M6T5","name":"湖南<script>alert(1)</script>有限公司",
         "kind":"ENTERPRISE"},
        {"operatorId":"91430100YL35JW59E4","name":"湖南松涛通信技术有限公司","kind":"ENTERPRISE"}],
       "edges":[
        {"leaseId":"LS-E2343EB491D191D9","lessorId":"91110100YLAALF3JN8",
         "lesseeId":"91430100YL57C6M6T5","resource":"IP_PREFIX","identifier":"203.0.113.0/24",
         "from":"2016-09-26","service":"IDC","purpose":"OPERATE_SERVICE",
         "findings":[{"findingId":"VF-4422336AD3C6E5F7","kind":"LEASED_TO_UNLICENSED"}]},
        {"leaseId":"LS-836B271199FD2BCA","lessorId":"91430100YL57C6M6T5",
         "lesseeId":"91430100YL35JW59E4","resource":"IP_PREFIX","identifier":"203.0.113.128/25",
         "from":"2017-03-29","until":"2027-12-31","service":"ISP","purpose":"OPERATE_SERVICE",
         "findings":[{"findingId":"VF-41EFE6A3A8D901C4","kind":"LAYERED_SUBLEASE"}]}],
       "truncated":false}\
      """;

  private static final String FINDINGS =
      """
      {"items":[{"findingId":"VF-41EFE6A3A8D901C4","kind":"LAYERED_SUBLEASE","clause":"二(二)3",
        "operatorId":"91430100YL57C6M6T5","otherPartyId":"91430100YL35JW59E4","service":"ISP",
        "province":"43","from":"2017-03-29","until":"2019-04-10",
        "because":["7029a7d1-20e8-8c01-90dd-63b0a3487b23"],"leaseId":"LS-836B271199FD2BCA"}],
       "next":null}\
      """;

  private static final String ONE =
      """
      {"leaseId":"LS-836B271199FD2BCA","leaseNumber":"样例租用-0004",
       "lessorId":"91430100YL57C6M6T5","lesseeId":"91430100YL35JW59E4","resource":"IP_PREFIX",
       "identifier":"203.0.113.128/25","province":"43","service":"ISP",
       "purpose":"OPERATE_SERVICE","from":"2017-03-29","mbps":2000,
       "terms":[{"from":"2017-03-29","until":"2018-05-31","mbps":1000,"purpose":"OPERATE_SERVICE",
         "service":"ISP"},{"from":"2018-06-01","mbps":2000,"purpose":"OPERATE_SERVICE",
         "service":"ISP"}],"overlapsWith":["LS-FABD0D66ACE2031E"]}\
      """;

  private static final String RECORDED =
      """
      {"items":[
        {"id":"7029a7d1-20e8-8c01-90dd-63b0a3487b23","type":"io.qinggui.operator.lease-recorded",
         "version":1,"ledger":"operator","position":12,"stream":"lease/LS-836B271199FD2BCA",
         "sequence":0,"subject":"91430100YL57C6M6T5","legalDate":"2017-03-29",
         "recordedAt":"2017-04-01T02:00:00Z",
         "actor":{"subject":"ca-43","role":"ADMINISTRATION","province":"43","operatorId":null,
          "name":null,"client":"ca-43"},"commandId":"c-1",
         "data":{"leaseId":"LS-836B271199FD2BCA","leaseNumber":"样例租用-0004","mbps":1000},
         "leafHash":"00"},
        {"id":"11111111-20e8-8c01-90dd-63b0a3487b23","type":"io.qinggui.operator.lease-recorded",
         "version":1,"ledger":"operator","position":13,"stream":"lease/LS-0000000000000000",
         "sequence":0,"subject":"91430100YL57C6M6T5","legalDate":"2017-03-29",
         "recordedAt":"2017-04-01T02:00:00Z",
         "actor":{"subject":"ca-43","role":"ADMINISTRATION","province":"43"},"commandId":"c-2",
         "data":{"leaseNumber":"另一笔"},"leafHash":"01"}],"next":null}\
      """;

  private static final String FORBIDDEN =
      """
      {"type":"/problems/forbidden","title":"无权进行此操作","status":403,
       "detail":"您的角色、省份或经营者身份无权进行此操作。","code":"forbidden"}\
      """;

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    OPERATOR.answerWith(
        knowing(
            new StubAnswers()
                .answer("GET /api/v1/operators/" + MIDDLE + "/lease-graph", GRAPH)
                .answer("GET /api/v1/resources/path", GRAPH)
                .answer("GET /api/v1/leases/" + LEASE, ONE)
                .answer("GET /api/v1/leases/" + LEASE + "/chain", GRAPH)
                .answer("GET /api/v1/leases?", "{\"items\":[" + ONE + "],\"next\":\"a b\"}")
                .operator(USER, "湖南松涛通信技术有限公司")
                .answer(
                    "GET /api/v1/operators/" + USER + "/history", "{\"items\":[],\"next\":null}")
                .answer(
                    "GET /api/v1/operators/"
                        + USER
                        + "/history?limit=500&type=io.qinggui.operator.lease-recorded",
                    RECORDED)
                .answer("GET /api/v1/operators/91", "{\"items\":[],\"next\":null}")));
    LICENSE.answerWith(
        knowing(
            new StubAnswers()
                .answer("GET /api/v1/operators/" + MIDDLE + "/findings", FINDINGS)
                .answer("GET /api/v1/operators/91", "{\"items\":[],\"next\":null}")));
    RunningGateway.INSPECTION.answerWith(
        knowing(
            new StubAnswers().answer("GET /api/v1/operators/91", "{\"items\":[],\"next\":null}")));
    RunningGateway.NOTIFICATION.answerWith(
        knowing(
            new StubAnswers().answer("GET /api/v1/operators/91", "{\"items\":[],\"next\":null}")));
  }

  /** Histories say of what moment they are. */
  private static HttpHandler knowing(HttpHandler answers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Known-At", "2026-11-27T21:00:00Z");
      answers.handle(exchange);
    };
  }

  @Test
  void without_a_question_the_page_asks_for_one() {
    Answer page = get("/leases", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "name=\"operatorId\"", "name=\"resource\"", "/leases/list", "/filings/postLeases?");
    assertThat(get("/leases", "Cookie", AUDITOR).body()).doesNotContain("/filings/");
    assertThat(get("/leases", "Cookie", TestVisitors.of("OPERATOR", USER)).body())
        .contains("本企业的租赁关系", "/leases?operatorId=" + USER);
  }

  @Test
  void the_leases_of_an_operator_are_drawn_and_are_a_table() {
    Answer page = get("/leases?operatorId=" + MIDDLE + "&validAt=2018-01-01", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<svg class=\"lease-graph\"",
            "第3层",
            "样例电信集团有限公司",
            "基础电信企业",
            "203.0.113.128/25",
            "2017年3月29日至2027年12月31日",
            "层层转租（二(二)3）",
            "class=\"violation\"",
            "class=\"party asked\"",
            "/leases/" + LEASE + "?validAt=2018-01-01",
            "/operators/" + CARRIER + "?validAt=2018-01-01",
            "<caption>与上图内容相同的表格</caption>")
        .doesNotContain("LAYERED_SUBLEASE", "IP_PREFIX", "OPERATE_SERVICE", "style=");
    assertThat(OPERATOR.received())
        .anyMatch(it -> it.target().contains("depth=2"))
        .anyMatch(it -> it.target().contains("validAt=2018-01-01T00%3A00%3A00%2B08%3A00"));
  }

  @Test
  void what_was_no_violation_on_the_day_is_drawn_and_named_otherwise() {
    Answer page = get("/leases?operatorId=" + MIDDLE + "&validAt=2018-01-01", "Cookie", OFFICER);

    assertThat(page.body())
        .contains("向无证企业出租资源（其他日期）", "class=\"once\"")
        .contains("<td class=\"bad\">层层转租（二(二)3）</td>");
  }

  @Test
  void a_name_that_is_a_script_is_a_name() {
    Answer page = get("/leases?operatorId=" + MIDDLE, "Cookie", OFFICER);

    assertThat(page.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page.body().split("<script", -1)).hasSize(2);
  }

  @Test
  void the_path_of_an_address_is_found_in_english_too() {
    Answer page = get("/leases?resource=203.0.113.200&lang=en", "Cookie", AUDITOR);

    assertThat(page.body())
        .contains(
            "Path of 203.0.113.200",
            "Layer 1",
            "2017-03-29 to 2027-12-31",
            "Layered sublease (二(二)3)",
            "The same as a table");
    assertThat(OPERATOR.received())
        .anyMatch(
            it ->
                it.target().startsWith("/api/v1/resources/path?")
                    && it.target().contains("identifier=203.0.113.200"));
  }

  @Test
  void an_address_that_nobody_leases_has_no_path() {
    OPERATOR.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/resources/path", "{\"nodes\":[],\"edges\":[],\"truncated\":false}"));

    Answer page = get("/leases?resource=198.51.100.7&validAt=2018-01-01", "Cookie", AUDITOR);

    assertThat(page.body()).contains("2018年1月1日没有符合条件的租用。").doesNotContain("<svg");
  }

  @Test
  void of_too_many_leases_some_are_drawn_and_the_rest_is_counted() {
    String edges =
        IntStream.range(0, 90)
            .mapToObj(
                """
                {"leaseId":"LS-%1$016d","lessorId":"91110100YLAALF3JN8","lesseeId":"U-%1$d",
                 "resource":"CIRCUIT","identifier":"电路-%1$d","from":"2017-01-01",
                 "purpose":"OWN_USE","findings":[]}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    String nodes =
        IntStream.range(0, 90)
            .mapToObj("{\"operatorId\":\"U-%1$d\",\"name\":\"乙%1$d\"}"::formatted)
            .collect(Collectors.joining(",", "{\"operatorId\":\"" + CARRIER + "\"},", ""));
    OPERATOR.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/operators/" + CARRIER + "/lease-graph",
                "{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "],\"truncated\":true}"));

    Answer page = get("/leases?operatorId=" + CARRIER, "Cookie", AUDITOR);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("只列出最近的39笔", "超过51笔", "/leases/list?", "lessorId=" + CARRIER);
  }

  @Test
  void leases_that_go_round_in_a_circle_are_drawn() {
    OPERATOR.answerWith(
        new StubAnswers()
            .answer(
                "GET /api/v1/operators/" + USER + "/lease-graph",
                """
                {"nodes":[{"operatorId":"91430100YL35JW59E4","name":"甲","kind":"ENTERPRISE"},
                  {"operatorId":"91430100YL57C6M6T5","name":"乙","kind":"ENTERPRISE"}],
                 "edges":[{"leaseId":"LS-1","lessorId":"91430100YL35JW59E4",
                   "lesseeId":"91430100YL57C6M6T5","resource":"BANDWIDTH","identifier":"10G",
                   "from":"2017-01-01","purpose":"OWN_USE","findings":[]},
                  {"leaseId":"LS-2","lessorId":"91430100YL57C6M6T5",
                   "lesseeId":"91430100YL35JW59E4","resource":"BANDWIDTH","identifier":"5G",
                   "from":"2017-01-01","purpose":"OWN_USE","findings":[]}],"truncated":false}\
                """));

    Answer page = get("/leases?operatorId=" + USER, "Cookie", AUDITOR);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("第1层", "第2层", "class=\"lawful\"", "未发现问题");
  }

  @Test
  void a_lease_has_its_facts_findings_chain_and_records() {
    Answer page = get("/leases/" + LEASE + "?validAt=2018-01-01", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "租用 样例租用-0004",
            "湖南松涛通信技术有限公司",
            "IP地址段",
            "2000Mbps",
            "湖南省",
            "用于经营（互联网接入服务业务）",
            "/leases/LS-FABD0D66ACE2031E",
            "层层转租问题。",
            "#e-7029a7d1-20e8-8c01-90dd-63b0a3487b23",
            "企业与资源账本第 12 条",
            "/events/operator/7029a7d1-20e8-8c01-90dd-63b0a3487b23?on=2017-03-29&amp;operatorId="
                + USER,
            "<caption>各时期的约定</caption>",
            "class=\"violation asked\"",
            "湖南省通信管理局")
        .doesNotContain("lease-recorded", "另一笔");
  }

  @Test
  void what_may_be_filed_of_a_lease_is_offered_to_whoever_may_file_it() {
    String page = "/leases/" + LEASE;
    assertThat(get(page, "Cookie", OFFICER).body())
        .contains(
            "/filings/postLeasesChanges?",
            "/filings/postLeasesEnd?",
            "/filings/postLeasesCorrections?",
            "eventId=7029a7d1-20e8-8c01-90dd-63b0a3487b23",
            "leaseId=" + LEASE,
            "back=%2Fleases%2F" + LEASE);
    assertThat(get(page, "Cookie", TestVisitors.of("OPERATOR", MIDDLE)).body())
        .contains("/filings/postLeasesEnd?");
    assertThat(get(page, "Cookie", TestVisitors.of("OPERATOR", USER)).body())
        .doesNotContain("/filings/");
    assertThat(get(page, "Cookie", TestVisitors.administration("33")).body())
        .doesNotContain("/filings/");
    assertThat(get(page, "Cookie", AUDITOR).body()).doesNotContain("/filings/");
  }

  @Test
  void a_lessor_that_reads_only_its_own_asks_for_the_records() {
    String lessor = TestVisitors.of("OPERATOR", MIDDLE);

    assertThat(get("/leases/" + LEASE, "Cookie", lessor).body()).contains("history=yes");
    assertThat(OPERATOR.received()).noneMatch(it -> it.target().contains("/history"));
  }

  @Test
  void a_list_is_narrowed_and_is_a_file() {
    Answer page = get("/leases/list?province=43&validAt=2018-01-01", "Cookie", OFFICER);

    assertThat(page.body())
        .contains("样例租用-0004", "湖南松涛通信技术有限公司", "cursor=a+b", "as=xlsx")
        .doesNotContain("IP_PREFIX<");
    assertThat(OPERATOR.received())
        .anyMatch(
            it ->
                it.target().startsWith("/api/v1/leases?")
                    && it.target().contains("province=43")
                    && it.target().contains("limit=50"));

    OPERATOR.answerWith(
        new StubAnswers().answer("GET /api/v1/leases?", "{\"items\":[" + ONE + "],\"next\":null}"));
    Answer file = get("/leases/list?province=43&validAt=2018-01-01&as=xlsx", "Cookie", OFFICER);
    assertThat(file.header("Content-Disposition")).contains("attachment", "2018-01-01");
  }

  @Test
  void a_party_lists_its_own_leases() {
    get("/leases/list", "Cookie", TestVisitors.of("CARRIER", CARRIER));

    assertThat(OPERATOR.received()).anyMatch(it -> it.target().contains("lessorId=" + CARRIER));
  }

  @Test
  void anothers_leases_are_refused_in_a_page() {
    OPERATOR.answerWith(
        new StubAnswers().answer("GET /api/v1/operators/" + CARRIER, 403, FORBIDDEN));

    Answer page = get("/leases?operatorId=" + CARRIER, "Cookie", TestVisitors.of("OPERATOR", USER));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("无权查看或办理").doesNotContain("forbidden");
  }

  @Test
  void whoever_is_not_logged_in_is_sent_to_log_in() {
    Answer page = get("/leases/" + LEASE);

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).startsWith("/login?to=%2Fleases%2F" + LEASE);
  }

  /** A gateway of its own: its circuit stays open for a while. */
  @Test
  void a_service_that_is_away_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      OPERATOR.kill();

      Answer page = Api.of(gateway).get("", "/leases?resource=203.0.113.7", "Cookie", AUDITOR);

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("服务暂不可用");
    } finally {
      RunningGateway.reset();
    }
  }
}
