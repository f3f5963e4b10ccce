package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.qinggui.gateway.StubService.Received;
import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes are filled in, previewed and sent by people. */
class FilingPagesTest {

  private static final String OFFICER = TestVisitors.administration("33");
  private static final String MINISTRY = TestVisitors.of("MIIT");
  private static final String LICENSES = "/filings/postLicenses";
  private static final String COMMITMENTS = "/filings/postLicensesCommitments";
  private static final String HOSTILE = "\"><script>alert('浙')</script>";

  private static final String PREVIEW =
      """
      {"dryRun": true, "events": [{"type": "io.qinggui.license.commitment-filed",
        "legalDate": "2017-03-20", "data": {"operatorId": "OP-1", "track": "COMPLIANCE",
        "receivedOn": "2017-03-20", "addressee": "33"}}],
       "standings": [{"operatorId": "OP-1", "standing": [{"on": "2017-04-01", "before": [],
        "after": [{"rule": "C1", "code": "COMPLIANCE_NOT_COMMITTED", "clause": "二(三)1",
          "effect": "NO_NEW_CUSTOMERS", "service": "IDC", "province": "33",
          "from": "2017-04-01", "until": null, "because": ["e-1"]}]}]}]}\
      """;

  private static final String RULEBOOK =
      """
      {"values": {"commitmentDeadline": {"value": "2017-03-31", "clause": "二(一)2"},
        "customerNoticeDays": {"value": 30, "clause": "三(四)"},
        "admissionSystemsIdc": {"value": ["ISMS"], "clause": "二(三)2"},
        "pendingApplicants": {"value": [], "clause": "二(一)2"},
        "annualCheckBasis": {"value": "年检", "clause": "三(三)"}}}\
      """;

  private static final String HISTORY =
      """
      {"items": [{"id": "e-2", "type": "io.qinggui.license.commitment-filed",
        "ledger": "license", "position": 7, "recordedAt": "2018-01-01T00:00:00Z",
        "legalDate": "2017-04-01", "data": {"operatorId": "91330106MA27XF3P2D",
          "licenseNumber": "浙B1-20130099", "track": "SERVICE", "service": "CDN",
          "signedOn": "2017-03-10", "receivedOn": "2017-04-01", "addressee": "MIIT"}}],
       "next": null}\
      """;

  @BeforeEach
  void describe() {
    RunningGateway.reset();
    Map.of("license", LICENSE, "operator", OPERATOR, "inspection", INSPECTION)
        .forEach((name, stub) -> stub.answerWith(service(name, 200, PREVIEW)));
    NOTIFICATION.answerWith(service("notification", 200, PREVIEW));
  }

  /** Describes itself as the real one does, and answers everything else with one thing. */
  private static HttpHandler service(String name, int status, String answer) {
    String description = resource("/filing/" + name + ".json");
    return exchange -> {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/v3/api-docs")) {
        StubService.send(exchange, 200, "application/json", description);
      } else if (path.endsWith("/rulebook")) {
        StubService.send(exchange, 200, "application/json", RULEBOOK);
      } else if (path.endsWith("/history")) {
        exchange.getResponseHeaders().set("Known-At", "2018-06-01T00:00:00Z");
        String items = name.equals("license") ? HISTORY : "{\"items\": [], \"next\": null}";
        StubService.send(exchange, 200, "application/json", items);
      } else {
        answer(exchange, name, status, answer);
      }
    };
  }

  private static void answer(HttpExchange exchange, String name, int status, String answer)
      throws IOException {
    exchange.getResponseHeaders().set("Ledger-Position", name + ":41");
    boolean dry = String.valueOf(exchange.getRequestURI().getQuery()).contains("dryRun=true");
    int now = status >= 400 ? status : dry ? 200 : 201;
    String type = status >= 400 ? "application/problem+json" : "application/json";
    exchange.getResponseHeaders().set("Location", "/api/v1/licenses/%E6%B5%99B1-20130099");
    StubService.send(exchange, now, type, answer);
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(FilingPagesTest.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FilledForm form(String path, String query, String visitor) {
    Answer page = get(path + query, "Cookie", visitor);
    assertThat(page.status()).isEqualTo(200);
    return FilledForm.of(path, page);
  }

  private static FilledForm commitment() {
    return form(COMMITMENTS, "?licenseNumber=" + "%E6%B5%99B1-20130099", OFFICER)
        .with("f.track", "COMPLIANCE")
        .with("f.signedOn", "２０１７年３月１日")
        .with("f.receivedOn", "2017/3/20")
        .with("f.addressee", "33")
        .with("f.note", "第一行\r\n第二行");
  }

  private static List<Received> writes(StubService stub) {
    return stub.received().stream().filter(it -> it.method().equals("POST")).toList();
  }

  private static JsonNode body(Received write) {
    return JsonMapper.shared().readTree(write.body());
  }

  @Test
  void what_has_to_be_filled_in_goes_first_and_each_field_has_a_label() {
    Answer page = get(LICENSES, "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "<h1>登记经营许可证</h1>",
            "<label for=\"f-licenseNumber\">许可证编号 <span class=\"mark\">必填</span>",
            "<option value=\"MIIT\">工业和信息化部</option>",
            "<option value=\"33\">浙江省通信管理局</option>",
            "name=\"f.grants.0.service\" value=\"IDC\"> 互联网数据中心业务",
            "name=\"f.grants.0.provinces\" value=\"33\"> 浙江省",
            "<label for=\"f-note\">备注 <span class=\"mark\">选填</span>",
            "maxlength=\"2000\"")
        .containsSubsequence("f.grantedOn", "f.grants.0.service", "f.note", "f.attachments");
  }

  @Test
  void the_same_form_is_there_in_english() {
    assertThat(get(LICENSES + "?lang=en", "Cookie", OFFICER).body())
        .contains("<h1>Register a license</h1>", "Number of the license", "Zhejiang", "required")
        .doesNotContain("必填");
  }

  @Test
  void every_kind_of_field_is_sent_as_the_interface_takes_it() {
    FilledForm check =
        form("/filings/postSpotChecks", "", OFFICER)
            .with("f.name", "抽查")
            .with("f.province", "33")
            .with("f.population.provinces", "33", "31")
            .with("f.population.services", "IDC", "CDN")
            .with("f.population.exclude", "OP-1\r\n\r\n OP-2 ")
            .with("f.size", "１,000")
            .with("f.inspectorsPerOperator", "2")
            .with("f.drawNotBefore", "2017年3月1日 8:30")
            .with("f.inspectors.0.id", "A-01")
            .with("f.inspectors.0.name", "甲")
            .with("f.entropy.0.name", "drand")
            .with("f.entropy.0.kind", "PUBLIC");

    assertThat(check.press("preview", "Cookie", OFFICER).status()).isEqualTo(200);

    JsonNode sent = body(writes(INSPECTION).getLast());
    assertThat(sent)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"name": "抽查", "province": "33", "size": 1000, "inspectorsPerOperator": 2,
                     "population": {"provinces": ["33", "31"], "services": ["IDC", "CDN"],
                       "exclude": ["OP-1", "OP-2"]},
                     "inspectors": [{"id": "A-01", "name": "甲"}],
                     "entropy": [{"name": "drand", "kind": "PUBLIC"}],
                     "drawNotBefore": "2017-03-01T08:30+08:00"}\
                    """));
  }

  @Test
  void dates_one_a_line_yes_and_no_and_maps_are_sent_too() {
    form("/filings/postCalendars", "", MINISTRY)
        .with("f.year", "2018")
        .with("f.holidays", "2018-5-1\r\n20181001")
        .with("f.workingWeekends", "2018年4月28日")
        .with("f.basis", "通知")
        .press("preview", "Cookie", MINISTRY);
    assertThat(body(writes(LICENSE).getLast()).path("holidays").toString())
        .isEqualTo("[\"2018-05-01\",\"2018-10-01\"]");

    form("/filings/postCreditMethods", "", MINISTRY)
        .with("f.method", "2017-A")
        .with("f.title", "办法")
        .with("f.publishedOn", "2017.5.1")
        .with("f.weights.COMPLIANCE", "100")
        .with("f.grades.0.grade", "A")
        .with("f.grades.0.from", "80")
        .press("preview", "Cookie", MINISTRY);
    assertThat(body(writes(INSPECTION).getLast()).path("weights").toString())
        .isEqualTo("{\"COMPLIANCE\":100}");
  }

  @Test
  void an_amendment_names_the_values_and_what_holds_now_and_sends_what_is_changed() {
    FilledForm amendment = form("/filings/postRulebookAmendments", "", MINISTRY);
    assertThat(get("/filings/postRulebookAmendments", "Cookie", MINISTRY).body())
        .contains("书面承诺截止日期", "现值：2017年3月31日", "现值：30");

    amendment
        .with("f.amendmentId", "2018-1")
        .with("f.basis", "文件")
        .with("f.publishedOn", "2018-5-10")
        .with("f.values.commitmentDeadline", "2017年6月30日")
        .with("f.values.customerNoticeDays", "45")
        .with("f.values.admissionSystemsIdc", "ISMS", "ICP_FILING")
        .press("preview", "Cookie", MINISTRY);

    assertThat(body(writes(LICENSE).getLast()).path("values").toString())
        .isEqualTo(
            "{\"commitmentDeadline\":\"2017-06-30\",\"customerNoticeDays\":45,"
                + "\"admissionSystemsIdc\":[\"ISMS\",\"ICP_FILING\"]}");
  }

  @Test
  void rows_are_added_and_removed_without_script() {
    Answer two = form(LICENSES, "", OFFICER).press("add:grants", "Cookie", OFFICER);
    assertThat(two.body()).contains("f.grants.1.service");

    Answer all =
        FilledForm.of(LICENSES, two)
            .with("f.grants.1.service", "CDN")
            .press("all:grants.1.provinces", "Cookie", OFFICER);
    assertThat(FilledForm.of(LICENSES, all).value("f.grants.1.provinces")).contains("11", "65");

    Answer one = FilledForm.of(LICENSES, all).press("remove:grants:0", "Cookie", OFFICER);
    FilledForm left = FilledForm.of(LICENSES, one);
    assertThat(left.value("f.grants.0.service")).isEqualTo("CDN");
    assertThat(left.value("f.grants.#")).isEqualTo("1");
    assertThat(writes(LICENSE)).isEmpty();
  }

  @Test
  void an_ambiguous_day_is_told_at_its_field_and_nothing_is_asked() {
    for (String typed : List.of("03/01/2017", "17-3-1", "2017-3", "2017-02-30", "昨天")) {
      Answer page = commitment().with("f.receivedOn", typed).press("preview", "Cookie", OFFICER);

      assertThat(page.body())
          .contains(
              "有1处需要改正",
              "href=\"#f-receivedOn\"",
              "aria-invalid=\"true\" aria-describedby=\"f-receivedOn-hint f-receivedOn-fault\"",
              "value=\"" + typed + "\"");
    }
    assertThat(writes(LICENSE)).isEmpty();
  }

  @Test
  void what_is_missing_is_told_all_at_once() {
    Answer page = form(LICENSES, "", OFFICER).press("preview", "Cookie", OFFICER);

    assertThat(page.body()).contains("有6处需要改正", "href=\"#f-grants\"");
    assertThat(writes(LICENSE)).isEmpty();
  }

  @Test
  void the_interface_s_errors_stand_at_their_fields_also_in_rows() {
    LICENSE.answerWith(
        service(
            "license",
            422,
            """
            {"status": 422, "code": "invalid-request", "detail": "有多处内容有误，见 errors。",
             "errors": [{"pointer": "/grants/0/provinces/0", "code": "x", "message": "省份有误。"},
               {"pointer": "/operatorId", "code": "y", "message": "校验码不符。"},
               {"pointer": "/elsewhere", "code": "z", "message": "别处有误。"}]}\
            """));

    Answer page =
        form(LICENSES, "?operatorId=OP-9", OFFICER)
            .with("f.licenseNumber", "浙B1-1")
            .with("f.issuer", "33")
            .with("f.grantedOn", "2017-3-1")
            .with("f.validUntil", "2022-3-1")
            .with("f.grants.0.service", "IDC")
            .with("f.grants.0.provinces", "33")
            .press("preview", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "href=\"#f-grants-0-provinces\"",
            "id=\"f-grants-0-provinces-fault\">省份有误。",
            "id=\"f-operatorId-fault\">校验码不符。",
            "<p class=\"problem\" role=\"alert\">别处有误。</p>")
        .doesNotContain("invalid-request");
    FilledForm kept = FilledForm.of(LICENSES, page);
    assertThat(kept.value("f.operatorId")).isEqualTo("OP-9");
    assertThat(kept.value("f.grants.0.provinces")).isEqualTo("33");
  }

  @Test
  void another_refusal_is_an_alert_in_words_and_nothing_is_lost() {
    LICENSE.answerWith(
        service(
            "license",
            409,
            """
            {"status": 409, "code": "illegal-transition", "state": "REVOKED",
             "detail": "许可证处于 REVOKED，不能登记。"}\
            """));

    Answer page = commitment().press("preview", "Cookie", OFFICER);

    assertThat(page.body()).contains("role=\"alert\">许可证处于 已吊销，不能登记。");
    assertThat(FilledForm.of(COMMITMENTS, page).value("f.note")).contains("第一行", "第二行");
  }

  @Test
  void the_preview_says_in_words_what_would_be_recorded_and_what_follows() {
    Answer page = commitment().press("preview", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "预览：提交书面承诺",
            "书面承诺已收到",
            "自2017年3月20日起计",
            "浙江省通信管理局",
            "2017年4月1日",
            "不得继续发展新用户",
            "未按期达到要求且未作出书面承诺",
            "确认提交")
        .doesNotContain("io.qinggui", "COMPLIANCE_NOT", "standings");
    Received asked = writes(LICENSE).getLast();
    assertThat(asked.target()).contains("/licenses/%E6%B5%99B1-20130099/", "dryRun=true");
    assertThat(body(asked).path("note").stringValue()).isEqualTo("第一行\n第二行");
    assertThat(commitment().with("lang", "en").press("preview", "Cookie", OFFICER).body())
        .contains("A written commitment was received", "No new customers", "Confirm and send");
  }

  @Test
  void a_double_click_sends_one_key() {
    FilledForm shown = FilledForm.of(COMMITMENTS, commitment().press("preview", "Cookie", OFFICER));

    Answer first = shown.press("send", "Cookie", OFFICER);
    Answer second = shown.press("send", "Cookie", OFFICER);

    assertThat(List.of(first.status(), second.status())).containsOnly(303);
    List<String> keys =
        writes(LICENSE).stream()
            .filter(it -> !it.target().contains("dryRun"))
            .map(it -> it.header("Idempotency-Key"))
            .toList();
    assertThat(keys).hasSize(2).doesNotContain("").allMatch(keys.getFirst()::equals);
  }

  @Test
  void what_was_recorded_is_told_and_a_local_page_is_gone_back_to() {
    Answer sent = commitment().press("send", "Cookie", OFFICER);
    assertThat(sent.header("Location")).startsWith(COMMITMENTS + "/recorded?after=license%3A41");
    assertThat(get(sent.header("Location"), "Cookie", OFFICER).body())
        .contains("已登记：提交书面承诺", "/licenses/%E6%B5%99B1-20130099?after=license%3A41");

    assertThat(
            commitment()
                .with("back", "/licenses/1?x=y#z")
                .press("send", "Cookie", OFFICER)
                .header("Location"))
        .isEqualTo("/licenses/1?x=y&after=license%3A41#z");
    for (String foreign : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
      assertThat(
              commitment()
                  .with("back", foreign)
                  .press("send", "Cookie", OFFICER)
                  .header("Location"))
          .startsWith(COMMITMENTS + "/recorded");
    }
  }

  /** A gateway of its own: its circuit stays open for a while. */
  @Test
  void without_an_answer_it_is_said_that_sending_again_is_safe() {
    FilledForm filled = commitment();
    try (ConfigurableApplicationContext other = RunningGateway.start()) {
      Api gateway = Api.of(other);
      FilledForm shown =
          FilledForm.of(COMMITMENTS, filled.press(gateway, "preview", "Cookie", OFFICER));
      LICENSE.kill();

      Answer page = shown.press(gateway, "send", "Cookie", OFFICER);

      assertThat(page.body()).contains("不知道是否已经登记", "确认提交");
      assertThat(FilledForm.of(COMMITMENTS, page).value("key")).isEqualTo(shown.value("key"));
      assertThat(filled.press(gateway, "preview", "Cookie", OFFICER).body()).contains("服务暂时不可用");
    } finally {
      RunningGateway.reset();
    }
  }

  @Test
  void nothing_is_lost_or_sent_when_the_session_is_over() {
    FilledForm shown = FilledForm.of(COMMITMENTS, commitment().press("preview", "Cookie", OFFICER));
    int asked = writes(LICENSE).size();
    String over =
        TestVisitors.cookie(
            Map.of("sub", "ca-33", "roles", List.of("ADMINISTRATION"), "province", "33"),
            Instant.now().minusSeconds(60));

    for (Answer page : List.of(shown.press("send"), shown.press("send", "Cookie", over))) {
      assertThat(page.body()).contains("登录已失效，没有提交任何内容", "target=\"_blank\" rel=\"noopener\"");
      FilledForm kept = FilledForm.of(COMMITMENTS, page);
      assertThat(kept.value("f.note")).contains("第二行");
      assertThat(kept.value("key")).isEqualTo(shown.value("key"));
    }
    assertThat(writes(LICENSE)).hasSize(asked);
  }

  @Test
  void nothing_is_lost_or_sent_with_the_secret_of_another_session() {
    FilledForm stale = commitment().with("session", "of-yesterday");

    Answer page = stale.press("send", "Cookie", OFFICER, "Sec-Fetch-Site", "same-origin");

    assertThat(page.body()).contains("登录已更新，没有提交任何内容");
    FilledForm kept = FilledForm.of(COMMITMENTS, page);
    assertThat(kept.value("session")).isEqualTo(TestVisitors.SECRET);
    assertThat(kept.value("f.signedOn")).isEqualTo("２０１７年３月１日");
    assertThat(writes(LICENSE)).isEmpty();
  }

  @Test
  void a_form_of_another_origin_is_refused_and_shown_nothing_back() {
    for (String[] foreign :
        new String[][] {
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Origin", "https://evil.example"},
          {"Origin", "null"}
        }) {
      Answer page =
          commitment()
              .with("f.note", "秘密")
              .press("send", "Cookie", OFFICER, foreign[0], foreign[1]);

      assertThat(page.status()).isEqualTo(403);
      assertThat(page.body()).doesNotContain("秘密");
    }
    assertThat(writes(LICENSE)).isEmpty();
    assertThat(
            commitment()
                .press("preview", "Cookie", OFFICER, "Origin", RunningGateway.API.base().toString())
                .status())
        .isEqualTo(200);
  }

  @Test
  void hostile_texts_are_shown_as_the_texts_that_they_are() {
    Answer form =
        commitment()
            .with("f.note", HOSTILE)
            .with("f.receivedOn", HOSTILE)
            .press("preview", "Cookie", OFFICER);
    assertThat(form.body()).doesNotContain("<script>alert");
    assertThat(FilledForm.of(COMMITMENTS, form).value("f.note")).isEqualTo(HOSTILE);

    LICENSE.answerWith(service("license", 200, PREVIEW.replace("OP-1", "<script>alert(1)")));
    assertThat(commitment().with("f.note", HOSTILE).press("preview", "Cookie", OFFICER).body())
        .doesNotContain("<script>alert");
    assertThat(get(LICENSES + "?licenseNumber=%3Cscript%3Ealert", "Cookie", OFFICER).body())
        .doesNotContain("<script>alert");
  }

  @Test
  void a_correction_begins_with_what_was_recorded_and_goes_to_where_it_stands() {
    FilledForm correction =
        form(COMMITMENTS, "?corrects=e-2&operatorId=91330106MA27XF3P2D", OFFICER);
    assertThat(correction.value("f.receivedOn")).isEqualTo("2017-04-01");
    assertThat(correction.value("f.track")).isEqualTo("SERVICE");
    assertThat(correction.value("f.service")).isEqualTo("CDN");

    correction
        .with("f.receivedOn", "2017-3-31")
        .with("f.correction-reason", "日期录入有误")
        .press("preview", "Cookie", OFFICER);

    Received sent = writes(LICENSE).getLast();
    assertThat(sent.target()).startsWith("/api/v1/licenses/%E6%B5%99B1-20130099/corrections?");
    assertThat(body(sent))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"eventId": "e-2", "reason": "日期录入有误", "replacement": {
                      "track": "SERVICE", "service": "CDN", "signedOn": "2017-03-10",
                      "receivedOn": "2017-03-31", "addressee": "MIIT"}}\
                    """));
  }

  @Test
  void what_was_recorded_is_withdrawn_without_a_replacement() {
    FilledForm correction =
        form(COMMITMENTS, "?corrects=e-2&operatorId=91330106MA27XF3P2D", OFFICER);
    Answer missing = correction.press("withdraw", "Cookie", OFFICER);
    assertThat(missing.body()).contains("href=\"#f-correction-reason\"");

    Answer page =
        correction
            .with("f.correction-reason", "重复登记")
            .with("f.receivedOn", "")
            .press("withdraw", "Cookie", OFFICER);
    Answer sent = FilledForm.of(COMMITMENTS, page).press("send", "Cookie", OFFICER);

    assertThat(sent.status()).isEqualTo(303);
    assertThat(body(writes(LICENSE).getLast()).toString())
        .isEqualTo("{\"eventId\":\"e-2\",\"reason\":\"重复登记\"}");
  }

  @Test
  void a_secret_that_is_told_once_is_shown_at_once() {
    NOTIFICATION.answerWith(
        service("notification", 200, "{\"subscriptionId\":\"S-1\",\"secret\":\"whsec-1\"}"));

    Answer page =
        form("/filings/postSubscriptions", "", OFFICER)
            .with("f.name", "订阅")
            .with("f.types", "io.qinggui.license.standing-changed.v1")
            .with("f.delivery.kind", "WEBHOOK")
            .with("f.from", "41")
            .press("send", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("密钥只显示这一次", "whsec-1");
    assertThat(body(writes(NOTIFICATION).getLast()).path("from").isNumber()).isTrue();
  }

  @Test
  void what_is_no_write_has_no_form_and_a_service_that_is_away_takes_only_its_own() {
    assertThat(get("/filings/postDecisions", "Cookie", OFFICER).status()).isEqualTo(404);
    assertThat(get("/filings/nothing", "Cookie", OFFICER).status()).isEqualTo(404);
    assertThat(get("/filings/nothing/recorded", "Cookie", OFFICER).status()).isEqualTo(404);

    try (ConfigurableApplicationContext other = RunningGateway.start()) {
      OPERATOR.kill();
      assertThat(Api.of(other).get("", "/filings/postCases", "Cookie", OFFICER).status())
          .isEqualTo(200);
    } finally {
      RunningGateway.reset();
    }
  }

  @Test
  void a_button_that_no_form_has_is_told_in_a_page() {
    for (String step : List.of("remove", "remove:grants:x", "add", "all", "nothing")) {
      Answer page = commitment().press(step, "Cookie", OFFICER);

      assertThat(page.header("Content-Type")).as(step).startsWith("text/html");
      assertThat(page.body()).as(step).doesNotContain("Exception", "problem+json");
    }
  }

  @Test
  void whoever_is_not_logged_in_is_sent_to_log_in() {
    Answer page = get(LICENSES);

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).startsWith("/login?to=");
  }
}
