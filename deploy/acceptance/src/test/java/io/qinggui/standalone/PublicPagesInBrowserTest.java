package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.qinggui.repository.Repository;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public pages as a citizen sees them, in a real browser. Skipped where there is no Chromium
 * ({@code QINGGUI_CHROMIUM}, or {@code /usr/bin/chromium}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesInBrowserTest {

  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("QINGGUI_CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> SETTINGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @TempDir private static Path directory = Path.of("");

  private final List<String> wrong = new ArrayList<>();
  private RunningNode node;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void start() {
    assumeTrue(Files.isExecutable(CHROMIUM), "there is no browser");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(SETTINGS));
    node = RunningNode.on(directory.resolve("data"));
    SomeRegister.in(node);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
      node.close();
    }
  }

  @BeforeEach
  void open() {
    context = browser.newContext(new Browser.NewContextOptions().setBaseURL(gateway().toString()));
    page = context.newPage();
    wrong.clear();
    page.onConsoleMessage(
        it -> {
          // a refused page is itself an error to the console
          if (it.type().equals("error") && !it.text().contains("status of 404")) {
            wrong.add(it.text());
          }
        });
    page.onRequest(
        it -> {
          if (!URI.create(it.url()).getAuthority().equals(gateway().getAuthority())) {
            wrong.add(it.url());
          }
        });
  }

  @AfterEach
  void nothing_went_wrong() {
    context.close();
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_citizen_looks_a_license_up() {
    page.navigate("/");
    assertThat(page.url()).endsWith("/public");
    accessible();
    page.getByLabel("许可证编号").fill(SomeRegister.LICENSE);
    page.getByRole(AriaRole.BUTTON).nth(1).click();

    assertThat(page.locator("dl").innerText()).contains(SomeRegister.LICENSE, "2014年5月1日");
    assertThat(page.locator("table").innerText()).contains("互联网数据中心业务", "浙江省");
    accessible();
  }

  @Test
  void an_operator_is_found_in_english() {
    page.navigate("/public?lang=en");
    page.getByLabel("Name of the operator, or a part of it").fill("示例");
    page.getByRole(AriaRole.BUTTON).first().click();

    assertThat(page.url()).contains("lang=en");
    assertThat(page.locator("tbody").innerText())
        .contains(SomeRegister.NAME, "Enterprise", "Zhejiang");
    accessible();
    page.getByText("中文").click();
    assertThat(page.locator("tbody").innerText()).contains("企业", "浙江省");
  }

  @Test
  void everything_works_by_keyboard() {
    page.navigate("/public/operators");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.name")).isEqualTo("name");
    page.keyboard().type("示例");
    page.keyboard().press("Enter");
    page.waitForURL("**/public/operators?name=*");

    assertThat(page.locator("tbody").innerText()).contains(SomeRegister.NAME);
  }

  @Test
  void every_list_is_shown_and_can_be_narrowed() {
    for (String list :
        List.of("bad-credit", "spot-checks", "annual-report-missing", "disclosures", "hotlines")) {
      page.navigate("/public/lists/" + list);
      assertThat(page.locator("h1").innerText()).isNotBlank();
      accessible();
    }
    page.navigate("/public/lists/hotlines");
    assertThat(page.locator("tbody").innerText()).contains("0571-12300");
    page.getByLabel("省份").selectOption("11");
    page.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("main").innerText()).contains("没有符合条件的记录");
  }

  @Test
  void a_text_that_is_a_program_is_shown_and_does_not_run() {
    page.navigate("/public/operators?name=script");

    assertThat(page.locator("tbody").innerText()).contains(SomeRegister.HOSTILE);
    assertThat(page.evaluate("window.stolen")).isNull();
  }

  @Test
  void it_fits_a_phone_and_large_text() {
    page.setViewportSize(360, 740);
    for (String path : List.of("/public", "/public/operators?name=示例", "/public?size=large")) {
      page.navigate(path);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(360);
      accessible();
    }
  }

  @Test
  void what_is_not_there_is_told_in_words() {
    page.navigate("/public/licenses?number=浙B1-19990001");

    assertThat(page.locator("h1").innerText()).isEqualTo("没有找到");
    assertThat(page.locator("[role=alert]").innerText()).contains("浙B1-19990001");
    accessible();
  }

  @Test
  void the_pages_are_pictured() throws Exception {
    Path pictures = Files.createDirectories(Repository.ROOT.resolve("deploy/acceptance/target"));
    page.setViewportSize(1280, 720);
    page.navigate("/public/licenses?number=" + SomeRegister.LICENSE);
    picture(pictures.resolve("public-license.png"));
    page.setViewportSize(390, 844);
    page.navigate("/public/operators?name=示例");
    picture(pictures.resolve("public-phone.png"));
  }

  private void picture(Path file) throws Exception {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).isGreaterThan(5_000);
  }

  private void accessible() {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(page.url())
        .extracting(
            it -> it.getId() + ": " + it.getHelp() + " " + it.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  private URI gateway() {
    return URI.create("http://127.0.0.1:" + node.ports().gateway());
  }
}
