package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.pages.publicity.PublicList;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What everybody may look up in a browser. */
class PublicPagesTest {

  private static final String ITEM =
      """
      {"items":[{"operatorId":"OP-1","name":"<script>alert(1)</script>","kind":"ENTERPRISE",
        "province":"33"}],"next":"a b+c"}\
      """;

  @BeforeEach
  void reset() {
    RunningGateway.reset();
  }

  @Test
  void a_browser_is_led_to_the_pages_and_a_program_is_not() {
    Answer browser = get("/", "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    assertThat(browser.status()).isEqualTo(302);
    assertThat(browser.header("Location")).isEqualTo("/public");

    assertThat(get("/").header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void an_address_without_a_page_is_told_to_a_person_in_a_page() {
    Answer browser = get("/nowhere", "Accept", "text/html,*/*;q=0.8");
    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.header("Content-Type")).startsWith("text/html");
    assertThat(browser.body()).contains("<h1>没有找到</h1>");

    assertThat(get("/nowhere").problem()).isEqualTo("404 no-such-path");
    assertThat(get("/api/v1/nowhere", "Accept", "text/html").header("Content-Type"))
        .startsWith("application/problem+json");
  }

  @Test
  void the_first_page_offers_all_that_is_public() {
    Answer page = get("/public");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Language")).isEqualTo("zh-CN");
    assertThat(page.body()).contains("<html lang=\"zh-CN\"", "企业查询", "/public/operators");
    for (PublicList list : PublicList.published()) {
      assertThat(page.body()).contains("/public/lists/" + list.path());
    }
  }

  @Test
  void the_style_is_our_own() {
    assertThat(get("/public").body()).contains("href=\"/assets/qinggui.css\"");
    Answer style = get("/assets/qinggui.css");
    assertThat(style.status()).isEqualTo(200);
    assertThat(style.header("Content-Type")).startsWith("text/css");
    assertThat(style.body()).doesNotContain("url(", "@import");
  }

  @Test
  void nothing_runs_and_nothing_comes_from_elsewhere() {
    OPERATOR.answerWith(exchange -> StubService.send(exchange, 200, "application/json", ITEM));

    Answer page = get("/public/operators?name=%22%3E%3Cimg%20src=x%3E");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>", "<img", "onerror=", "style=")
        .containsOnlyOnce("<script src=\"/assets/qinggui.js\" defer></script>");
  }

  @Test
  void an_operator_is_found_by_a_part_of_its_name() {
    OPERATOR.answerWith(exchange -> StubService.send(exchange, 200, "application/json", ITEM));

    Answer page = get("/public/operators?name=%E7%A4%BA%E4%BE%8B");

    assertThat(OPERATOR.last().target())
        .startsWith("/api/v1/public/operators?name=%E7%A4%BA%E4%BE%8B");
    assertThat(OPERATOR.last().header("Authorization")).isEmpty();
    assertThat(page.body())
        .contains("OP-1", "企业", "浙江省")
        .contains("cursor=a+b%2Bc")
        .doesNotContain("ENTERPRISE");
  }

  @Test
  void a_license_is_shown_in_words() {
    LICENSE.answerWith(
        exchange ->
            StubService.send(
                exchange,
                200,
                "application/json",
                """
                {"licenseNumber":"浙B1-20140009","operatorId":"OP-1","issuer":"33",
                 "grantedOn":"2014-05-01","validUntil":"2019-04-30","inForce":false,
                 "grants":[{"service":"IDC","provinces":["33","11"],"websiteHosting":false}]}\
                """));

    Answer page = get("/public/licenses?number=%E6%B5%99B1-20140009");
    assertThat(page.body())
        .contains("浙江省通信管理局", "2014年5月1日", "2019年4月30日", "无效", "互联网数据中心业务", "北京市");

    Answer english = get("/public/licenses?number=%E6%B5%99B1-20140009&lang=en");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.body())
        .contains(
            "<html lang=\"en\"",
            "Communications Administration of Zhejiang",
            "2014-05-01",
            "Not in force",
            "Internet data center",
            "lang=en");
    assertThat(LICENSE.last().header("Accept-Language")).isEqualTo("en");
  }

  @Test
  void what_is_refused_is_told_in_words() {
    LICENSE.answerWith(
        exchange ->
            StubService.send(
                exchange,
                404,
                "application/problem+json",
                "{\"code\":\"license-unknown\",\"status\":404,\"detail\":\"许可证 X 未登记。\"}"));

    Answer page = get("/public/licenses?number=X");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("没有找到", "许可证 X 未登记。").doesNotContain("license-unknown", "{");
  }

  @Test
  void a_list_that_is_none_is_not_found() {
    Answer page = get("/public/lists/secrets");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(INSPECTION.received()).isEmpty();
  }

  /** A gateway of its own: its circuit stays open for a while. */
  @Test
  void a_service_that_is_away_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      INSPECTION.kill();

      Answer page = Api.of(gateway).get("", "/public/lists/hotlines");

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("服务暂不可用").doesNotContain("service-unavailable");
    } finally {
      RunningGateway.reset();
    }
  }

  @Test
  void who_asks_too_much_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway =
        RunningGateway.start(
            "--qinggui.gateway.open-access.per-client=2",
            "--qinggui.gateway.open-access.pause=1ms",
            "--qinggui.gateway.open-access.period=1h")) {
      Api api = Api.of(gateway);
      assertThat(api.get("", "/public").status()).isEqualTo(200);
      assertThat(api.get("", "/public").status()).isEqualTo(200);

      Answer page = api.get("", "/public");

      assertThat(page.status()).isEqualTo(429);
      assertThat(page.header("Retry-After")).isEqualTo("3600");
      assertThat(page.body()).contains("查询过于频繁");
    }
  }

  @Test
  void the_foot_is_what_was_configured() {
    try (ConfigurableApplicationContext gateway =
        RunningGateway.start("--qinggui.pages.organizer=浙江省通信管理局")) {
      assertThat(Api.of(gateway).get("", "/public").body())
          .contains("主办单位：", "浙江省通信管理局")
          .doesNotContain("网站标识码");
    }
  }

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    Properties chinese = texts("/pages/pages.properties");
    Properties english = texts("/pages/pages_en.properties");

    assertThat(english.stringPropertyNames()).containsAll(chinese.stringPropertyNames());
    assertThat(english.stringPropertyNames().stream().filter(it -> !it.startsWith("province.")))
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
  }

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(PublicPagesTest.class.getResourceAsStream(name)), UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
