package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The public pages as a citizen sees them, in a real browser. */
class PublicPagesInBrowserTest {

  @RegisterExtension static final BrowsedNode BROWSED = new BrowsedNode();

  private Page page;

  @BeforeEach
  void open() {
    page = BROWSED.page();
  }

  @Test
  void a_citizen_looks_a_license_up() {
    page.navigate("/");
    assertThat(page.url()).endsWith("/public");
    BROWSED.accessible();
    page.getByLabel("许可证编号").fill(SomeRegister.LICENSE);
    page.getByRole(AriaRole.BUTTON).nth(1).click();

    assertThat(page.locator("dl").innerText()).contains(SomeRegister.LICENSE, "2014年5月1日");
    assertThat(page.locator("table").innerText()).contains("互联网数据中心业务", "浙江省");
    BROWSED.accessible();
  }

  @Test
  void an_operator_is_found_in_english() {
    page.navigate("/public?lang=en");
    page.getByLabel("Name of the operator, or a part of it").fill("示例");
    page.getByRole(AriaRole.BUTTON).first().click();

    assertThat(page.url()).contains("lang=en");
    assertThat(page.locator("tbody").innerText())
        .contains(SomeRegister.NAME, "Enterprise", "Zhejiang");
    BROWSED.accessible();
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
      BROWSED.accessible();
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
      BROWSED.fits();
      BROWSED.accessible();
    }
  }

  @Test
  void what_is_not_there_is_told_in_words() {
    page.navigate("/public/licenses?number=浙B1-19990001");

    assertThat(page.locator("h1").innerText()).isEqualTo("没有找到");
    assertThat(page.locator("[role=alert]").innerText()).contains("浙B1-19990001");
    BROWSED.accessible();
  }

  @Test
  void the_pages_are_pictured() throws Exception {
    page.setViewportSize(1280, 720);
    page.navigate("/public/licenses?number=" + SomeRegister.LICENSE);
    BROWSED.picture("public-license.png");
    page.setViewportSize(390, 844);
    page.navigate("/public/operators?name=示例");
    BROWSED.picture("public-phone.png");
  }
}
