package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.qinggui.platform.client.ApiResponse;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What officers, operators and carriers do at the pages, in a real browser. */
class PagesInBrowserTest {

  @RegisterExtension static final BrowsedNode BROWSED = new BrowsedNode();

  private static final String OPERATOR = "/operators/" + SomeRegister.OPERATOR;

  private Page page;

  @BeforeEach
  void open() {
    page = BROWSED.page();
  }

  @Test
  void an_officer_logs_in_finds_an_operator_and_understands_why_it_takes_no_new_customers()
      throws Exception {
    page.navigate("/");
    page.getByText("登录", new Page.GetByTextOptions().setExact(true)).click();
    BROWSED.accessible();
    logIn("ca-33", "demo");
    assertThat(page.url()).endsWith("/public");
    page.navigate("/");
    assertThat(page.url()).endsWith("/desk");
    BROWSED.accessible();
    BROWSED.picture("desk.png");

    page.getByRole(AriaRole.LINK, named("企业")).first().click();
    page.getByLabel("企业名称、代码或许可证编号").fill("示例数据");
    page.getByRole(AriaRole.BUTTON, button("查询")).click();
    page.getByRole(AriaRole.LINK, named(SomeRegister.NAME)).click();
    assertThat(page.locator("h1").innerText()).isEqualTo(SomeRegister.NAME);

    on("2017-12-31");
    assertThat(cell("互联网接入服务业务").innerText()).isEqualTo("可");
    on("2018-01-01");
    assertThat(page.url()).contains("validAt=2018-01-01");
    assertThat(cell("互联网接入服务业务").innerText()).isEqualTo("停");
    BROWSED.accessible();
    BROWSED.picture("operator.png");

    cell("互联网接入服务业务").locator("a").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("能否发展新用户");
    assertThat(page.locator("main").innerText())
        .contains("不允许", "二(三)1", "2018年1月1日", "sha256:")
        .doesNotContain("NO_NEW_CUSTOMERS", "io.qinggui");
    BROWSED.accessible();
    BROWSED.picture("why.png");
  }

  @Test
  void an_evaluation_is_filed_with_a_preview_and_a_mistake_is_corrected() throws Exception {
    logInAt("/filings/postLicensesEvaluations?licenseNumber=" + encoded(SomeRegister.OLD_LICENSE));
    BROWSED.accessible();
    page.getByRole(AriaRole.BUTTON, button("预览")).last().click();
    assertThat(page.locator(".faults").innerText()).contains("评测");
    BROWSED.accessible();

    choose("system", "NETWORK_SECURITY");
    choose("outcome", "PASSED");
    page.locator("[name='f.provinces'][value='33']").check();
    page.locator("[name='f.standard']").fill("YD/T 1754");
    page.locator("[name='f.concludedOn']").fill("２０１７年１１月５日");
    page.locator("[name='f.evaluator']").fill("<script>window.stolen=1</script>评测中心");
    page.getByRole(AriaRole.BUTTON, button("预览")).last().click();
    assertThat(page.locator("main").innerText())
        .contains("2017年11月5日", "浙江省", "<script>window.stolen=1</script>评测中心");
    BROWSED.accessible();
    BROWSED.picture("preview.png");
    page.getByRole(AriaRole.BUTTON, button("确认提交")).click();

    page.navigate(OPERATOR + "/history");
    assertThat(page.locator(".happenings").innerText()).contains("评测");
    Locator filed =
        page.locator(".happenings li").filter(new Locator.FilterOptions().setHasText("YD/T 1754"));
    filed.locator("summary").click();
    filed.getByText("更正").click();
    assertThat(page.locator("[name='f.standard']").inputValue()).isEqualTo("YD/T 1754");
    BROWSED.accessible();
    page.locator("[name='f.standard']").fill("YD/T 1755");
    page.locator("[name='f.correction-reason']").fill("标准号录入有误");
    page.getByRole(AriaRole.BUTTON, button("预览")).last().click();
    page.getByRole(AriaRole.BUTTON, button("确认提交")).click();

    page.navigate(OPERATOR + "/history");
    assertThat(page.locator(".happenings").innerText()).contains("已撤回");
    assertThat(page.evaluate("window.stolen")).isNull();
    assertThat(page.content()).contains("YD/T 1755");
  }

  @Test
  void an_officer_checks_a_history_and_sees_by_what_an_event_is_proved() throws Exception {
    logInAt(OPERATOR + "?lang=en");
    page.getByRole(AriaRole.LINK, named("The whole history").setExact(true)).click();
    assertThat(page.locator(".place .good").count()).isZero();
    assertThat(page.locator(".place").first().innerText()).contains("ledger, position");
    page.getByRole(AriaRole.LINK, named("Check the proofs of this page")).click();
    page.waitForURL("**proofs=true*");
    assertThat(page.locator(".place .good").count()).isPositive();
    assertThat(page.locator(".place .bad").count()).isZero();
    BROWSED.accessible();
    BROWSED.picture("proofs.png");

    page.locator(".place a").first().click();
    assertThat(page.locator(".verdict").innerText()).startsWith("Proved");
    assertThat(page.locator("main").innerText())
        .contains("localhost/ledgers/", "No witness cosigned it", "Take the keys from elsewhere");
    page.getByText("The checkpoint as it is").click();
    assertThat(page.locator("details pre").innerText()).startsWith("localhost/ledgers/");
    BROWSED.accessible();
  }

  @Test
  void an_operator_sees_the_proof_of_its_own_event_and_an_auditor_keeps_the_files()
      throws Exception {
    logInFor("operator", SomeRegister.OPERATOR, "/operators/mine");
    page.navigate(proofOfTheFirst());
    assertThat(page.locator(".verdict").innerText()).startsWith("已证明");
    page.navigate("/events/license/" + idOfTheFirst("license") + "x");
    assertThat(page.locator("h1").innerText()).isEqualTo("没有找到");
    page.context().clearCookies();

    logInFor("auditor", "", proofOfTheFirst() + "&lang=en");
    assertThat(page.locator("main").innerText()).contains("computed for this page");
    Download proof = page.waitForDownload(() -> page.getByText(".tlog-proof, a file").click());
    Download record = page.waitForDownload(() -> page.getByText("as it is stored").last().click());

    assertThat(Files.readString(proof.path())).startsWith("c2sp.org/tlog-proof@v1\n");
    assertThat(Files.readString(record.path())).contains(idOfTheFirst("license"));
    assertThat(proof.suggestedFilename())
        .isEqualTo("license-" + idOfTheFirst("license") + ".tlog-proof");
  }

  /** The license ledger begins with a license of the operator. */
  private static String proofOfTheFirst() throws Exception {
    return "/events/license/" + idOfTheFirst("license") + "?operatorId=" + SomeRegister.OPERATOR;
  }

  private static String idOfTheFirst(String ledger) throws Exception {
    return BROWSED
        .node()
        .get("auditor", "/ledgers/" + ledger + "/events?limit=1")
        .at("/items/0/id")
        .asString();
  }

  @Test
  void everything_is_in_english_too_and_no_code_is_shown() throws Exception {
    logInAt("/desk?lang=en");
    for (String path :
        List.of(
            "/desk",
            "/operators?q=示例",
            OPERATOR + "?validAt=2018-01-01",
            OPERATOR + "/history?proofs=true",
            proofOfTheFirst(),
            "/licenses/" + SomeRegister.OLD_LICENSE + "?history=yes",
            "/applications",
            "/cases",
            "/deadlines",
            "/leases",
            "/supervision",
            "/reports",
            "/rulebook",
            "/notification",
            "/verify",
            "/filings/postCases?operatorId=" + SomeRegister.OPERATOR)) {
      for (String language : List.of("zh", "en")) {
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        String text = page.locator("body").innerText();
        assertThat(page.locator("h1").innerText()).as(page.url()).isNotBlank();
        assertThat(text)
            .as(page.url())
            .doesNotContain("io.qinggui.", "problem+json", "NullPointer", "[object", "???")
            .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        BROWSED.accessible();
      }
    }
  }

  @Test
  void the_pages_fit_a_phone_and_can_be_printed() throws Exception {
    logInAt("/desk");
    page.setViewportSize(360, 740);
    for (String path :
        List.of(
            "/desk",
            "/operators?q=示例",
            OPERATOR,
            OPERATOR + "/history?proofs=true",
            proofOfTheFirst(),
            "/cases",
            "/deadlines",
            "/rulebook",
            "/notification",
            "/filings/postCases?operatorId=" + SomeRegister.OPERATOR)) {
      page.navigate(path);
      BROWSED.fits();
    }
    page.navigate(OPERATOR + "?validAt=2018-01-01");
    byte[] printed = page.pdf();
    assertThat(new String(printed, 0, 5, UTF_8)).isEqualTo("%PDF-");
  }

  @Test
  void an_operator_is_found_and_a_day_is_chosen_by_keyboard_alone() {
    logInAt("/operators");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    tabUntil("document.activeElement.name", "q");
    page.keyboard().type("示例数据");
    page.keyboard().press("Enter");
    page.waitForURL("**/operators?q=*");
    tabUntil("document.activeElement.pathname", OPERATOR);
    page.keyboard().press("Enter");
    page.waitForURL("**" + OPERATOR + "*");

    assertThat(page.locator("h1").innerText()).isEqualTo(SomeRegister.NAME);
  }

  @Test
  void a_docking_is_filed_in_english_by_keyboard_alone() {
    logInAt(
        "/filings/postLicensesDockings?lang=en&licenseNumber=" + encoded(SomeRegister.OLD_LICENSE));
    tabUntil("document.activeElement.name + document.activeElement.value", "f.provinces33");
    page.keyboard().press("Space");
    tabUntil("document.activeElement.name", "f.completedOn");
    page.keyboard().type("2017-11-20");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> page.locator(".told").count() > 0);
    assertThat(page.locator(".told").innerText()).contains("Zhejiang", "2017-11-20");
    tabUntil("document.activeElement.value", "send");
    page.keyboard().press("Enter");
    page.waitForURL("**/recorded?*");

    page.navigate(OPERATOR + "/history?lang=en");
    assertThat(page.locator(".happenings").innerText()).contains("dock");
  }

  @Test
  void a_cell_of_the_matrix_says_why_by_keyboard_alone() {
    logInAt(OPERATOR + "?validAt=2018-01-01");
    tabUntil("document.activeElement.innerText", "停");
    assertThat(focused("document.activeElement.getAttribute('aria-label')"))
        .contains("浙江省", "互联网接入服务业务", "不得发展新用户");
    page.keyboard().press("Enter");
    page.waitForURL("**/why?*");

    assertThat(page.locator(".verdict").innerText()).contains("不允许");
  }

  @Test
  void an_announced_draw_is_computed_once_more_in_the_browser() throws Exception {
    String drawable = "91330100MA28AABB10";
    post(
        "/operators",
        """
        {"uscc": "%s", "name": "示例抽查企业", "kind": "ENTERPRISE", "province": "33"}
        """
            .formatted(drawable));
    post(
        "/licenses",
        """
        {"licenseNumber": "浙B1-20240018", "operatorId": "%s", "issuer": "33",
         "grantedOn": "2024-05-01", "validUntil": "2034-04-30",
         "grants": [{"service": "IDC", "provinces": ["33"]}]}
        """
            .formatted(drawable));
    assertThat(BROWSED.node().settledHeads()).isNotEmpty();
    String check =
        post(
                "/spot-checks",
                """
                {"name": "随机抽查", "province": "33", "population": {"provinces": ["33"]}, "size": 1,
                 "inspectors": [{"id": "A-01", "name": "检查员甲"}, {"id": "A-02", "name": "检查员乙"}],
                 "inspectorsPerOperator": 2,
                 "entropy": [{"name": "drand", "kind": "PUBLIC", "source": "drand quicknet",
                              "round": "20000000"}]}
                """)
            .path("spotCheckId")
            .asString("");

    logInAt("/supervision/spot-checks/" + check + "/draw");
    page.locator("#draw-checks li").waitFor();
    assertThat(page.locator("#draw-checks li").getAttribute("class")).isEqualTo("good");
    assertThat(page.locator("#draw-outcome").getAttribute("class")).isEqualTo("good");
    BROWSED.accessible();

    BROWSED.later(Duration.ofDays(1));
    post(
        "/spot-checks/" + check + "/draw",
        "{\"values\": [{\"name\": \"drand\", \"value\": \"%s\"}]}".formatted("0b".repeat(32)));
    page.reload();
    page.locator("#draw-outcome.good").waitFor();
    assertThat(page.locator("#draw-checks li").count()).isGreaterThan(1);
    assertThat(page.locator("#draw-checks li.bad").count()).isZero();
    BROWSED.accessible();
  }

  private static JsonNode post(String path, String body) throws Exception {
    ApiResponse answer = BROWSED.node().post("ca-33", path, body);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }

  @Test
  void what_was_typed_outlives_a_session() {
    logInAt("/filings/postCases?operatorId=" + SomeRegister.OPERATOR);
    page.locator("[name='f.evidence']").fill("写了很久的证据");
    page.context().clearCookies();
    page.getByRole(AriaRole.BUTTON, button("预览")).last().click();

    assertThat(page.locator("[name='f.evidence']").inputValue()).isEqualTo("写了很久的证据");
    assertThat(page.locator("main").innerText()).contains("登录");
  }

  @Test
  void a_visitor_leaves_and_is_gone() {
    logInAt("/desk");
    page.getByRole(AriaRole.BUTTON, button("退出登录")).click();
    page.waitForURL("**/public");

    page.navigate("/desk");
    assertThat(page.url()).contains("/oauth2/login");
  }

  @Test
  void an_operator_sees_itself_and_nobody_else() {
    logInFor("operator", SomeRegister.OPERATOR, "/operators/mine");
    assertThat(page.locator("h1").innerText()).isEqualTo(SomeRegister.NAME);
    BROWSED.accessible();

    page.navigate("/operators/" + SomeRegister.CARRIER);
    assertThat(page.locator("h1").innerText()).isEqualTo("无权查看或办理");
    assertThat(page.content()).doesNotContain("示例通信");
  }

  @Test
  void a_carrier_acknowledges_an_order() throws Exception {
    logInFor("carrier", SomeRegister.CARRIER, "/notification");
    BROWSED.accessible();
    page.locator("main tbody a").first().click();
    BROWSED.accessible();
    page.locator(".writes a").click();
    choose("action", "STOPPED");
    page.getByRole(AriaRole.BUTTON, button("预览")).last().click();
    page.getByRole(AriaRole.BUTTON, button("确认提交")).click();

    assertThat(page.url()).contains("/notification/orders/");
    assertThat(page.locator("main").innerText()).contains("示例通信有限公司", "停止");
    BROWSED.picture("order.png");
  }

  /** Until the login has led to a page, and it is there. */
  private void awaitPage() {
    page.waitForURL(address -> !address.contains("/oauth2/") && !address.contains("/login"));
  }

  private void logInFor(String user, String operatorId, String path) {
    page.navigate("/login?to=" + encoded(path));
    page.locator("[name=username]").fill(user);
    page.locator("[name=password]").fill("demo");
    page.locator("[name=operator_id]").fill(operatorId);
    page.locator("[name=operator_id]").press("Enter");
    awaitPage();
  }

  private void logInAt(String path) {
    page.navigate("/login?to=" + encoded(path));
    logIn("ca-33", "demo");
    assertThat(page.url()).startsWith(BROWSED.gateway() + "/").doesNotContain("/oauth2/");
  }

  private void logIn(String user, String password) {
    page.locator("[name=username]").fill(user);
    page.locator("[name=password]").fill(password);
    page.locator("[name=password]").press("Enter");
    awaitPage();
  }

  /** Few values are buttons, many are a list. */
  private void choose(String field, String value) {
    Locator few = page.locator("[name='f." + field + "'][value='" + value + "']");
    if (few.count() > 0) {
      few.check();
    } else {
      page.locator("[name='f." + field + "']").selectOption(value);
    }
  }

  private void on(String day) {
    page.locator("#validAt").fill(day);
    page.getByRole(AriaRole.BUTTON, button("查看")).click();
  }

  /** Of Zhejiang. */
  private Locator cell(String service) {
    return page.locator(".matrix tbody tr")
        .filter(new Locator.FilterOptions().setHasText(service))
        .locator("td")
        .nth(10);
  }

  /** Presses the key until the focus is where it should be, over all that a page has. */
  private void tabUntil(String expression, String wanted) {
    for (int i = 0; i < 250 && !focused(expression).equals(wanted); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused(expression)).isEqualTo(wanted);
  }

  private String focused(String expression) {
    return String.valueOf(page.evaluate(expression));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
