package io.qinggui.standalone.token;

import static io.qinggui.standalone.token.Browser.location;
import static io.qinggui.standalone.token.PagesRequest.exchange;
import static io.qinggui.standalone.token.PagesRequest.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.reference.Province;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The page where people log in, as they see it. */
class LoginPageTest {

  private static final Map<String, String> MINISTRY =
      Map.of("username", "miit", "password", "demo");
  private static final String LOGOUT = "/oauth2/logout?post_logout_redirect_uri=";

  @RegisterExtension static final RunningIssuer ISSUER = new RunningIssuer();

  private final Browser browser = new Browser(ISSUER);

  @Test
  void it_says_who_the_users_are() {
    HttpResponse<String> page = browser.get("/oauth2/login");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"zh-CN\">", "<h1>登录</h1>", "口令都是 demo");
    for (Province province :
        Province.codes().stream().map(it -> Province.of(it).orElseThrow()).toList()) {
      assertThat(page.body())
          .contains(">ca-" + province.code() + "<", province.fullName() + "通信管理局");
    }
    assertThat(page.body()).contains("工业和信息化部", "审计人员", "评测机构", "基础电信企业");
  }

  @Test
  void a_client_that_knows_the_visitors_language_is_heard_and_the_visitor_decides() {
    HttpResponse<String> english =
        browser.get(location(browser.get(new PagesRequest().with("ui_locales", "fr en").path())));
    assertThat(english.headers().firstValue("Content-Language")).contains("en");
    assertThat(english.body())
        .contains(
            "<html lang=\"en\">", "Communications Administration of Zhejiang", "lang=zh&amp;");

    HttpResponse<String> chinese = browser.get("/oauth2/login?ui_locales=en&lang=zh");
    assertThat(chinese.body()).contains("<html lang=\"zh-CN\">");
  }

  @Test
  void a_name_can_be_chosen_instead_of_typed() {
    HttpResponse<String> page = browser.get("/oauth2/login?login_hint=ca-44");

    assertThat(page.body()).contains("name=\"username\" type=\"text\" value=\"ca-44\"");
  }

  @Test
  void nothing_from_elsewhere_runs_and_nobody_keeps_or_frames_it() {
    HttpResponse<String> page = browser.get("/oauth2/login");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'; form-action 'self'")
        .contains(RunningIssuer.FRONT_DOOR, "http://127.0.0.1:8080", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.body()).doesNotContain("<script", "style=", "onclick");
  }

  @ParameterizedTest
  @CsvSource({"zh,口令不对", "en,The password is wrong"})
  void a_wrong_password_is_told_at_its_field_and_the_name_is_kept(String language, String text) {
    HttpResponse<String> page =
        browser.login(
            new PagesRequest().with("lang", language).path(),
            Map.of("username", "ca-33", "password", "geheim"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("value=\"ca-33\"", "id=\"password-fault\" class=\"problem\">" + text)
        .contains("aria-invalid=\"true\" aria-describedby=\"password-fault\"")
        .doesNotContain("geheim");
  }

  @Test
  void an_unknown_user_is_told_also_one_with_a_chinese_name() {
    HttpResponse<String> page =
        browser.submit(browser.get("/oauth2/login"), Map.of("username", "浙江", "password", "demo"));

    assertThat(page.body()).contains("value=\"浙江\"", "id=\"username-fault\"", "没有这个用户");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carrier||请填写所代表企业的统一社会信用代码",
        "operator|91330000MA27X00018|不是有效的统一社会信用代码",
        "carrier|OP-12|不是有效的统一社会信用代码"
      })
  void who_acts_for_an_operator_names_it(String user, String operatorId, String text) {
    String typed = Objects.requireNonNullElse(operatorId, "");

    HttpResponse<String> page =
        browser.login(
            new PagesRequest().path(),
            Map.of("username", user, "password", "demo", "operator_id", typed));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("value=\"" + user + "\"", "value=\"" + typed + "\"", text)
        .contains("aria-describedby=\"operator_id-hint operator_id-fault\"");
  }

  @Test
  void after_an_error_the_login_leads_to_the_client_all_the_same() {
    HttpResponse<String> page =
        browser.login(new PagesRequest().path(), Map.of("username", "miit", "password", "x"));

    HttpResponse<String> back = browser.get(location(browser.submit(page, MINISTRY)));

    assertThat(told(back)).containsKey("code").containsEntry("state", "a state & more");
  }

  @Test
  void hostile_text_is_text() {
    String hostile = "\"><script>alert(1)</script>";
    HttpResponse<String> page =
        browser.login(
            new PagesRequest().with("state", hostile).with("x" + hostile, "y").path(),
            Map.of("username", hostile, "password", hostile, "operator_id", hostile));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).doesNotContain("<script").contains("&lt;script");
  }

  @Test
  void a_form_of_another_site_logs_nobody_in() {
    browser.get("/oauth2/login");

    HttpResponse<String> answer = browser.post("/oauth2/login", MINISTRY);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("页面打开太久", "value=\"miit\"");
    assertThat(location(browser.get(new PagesRequest().path()))).startsWith("/oauth2/login");
  }

  @Test
  void a_page_that_was_open_for_too_long_leads_on_when_it_is_sent_again() {
    HttpResponse<String> old = browser.get(location(browser.get(new PagesRequest().path())));
    Browser forgotten = new Browser(ISSUER);

    HttpResponse<String> page = forgotten.submit(old, MINISTRY);

    assertThat(page.statusCode()).isEqualTo(403);
    HttpResponse<String> back = forgotten.get(location(forgotten.submit(page, MINISTRY)));
    assertThat(told(back)).containsKey("code");
  }

  @Test
  void a_login_changes_the_session_and_its_cookie_is_for_the_issuer_alone() {
    HttpResponse<String> page = browser.get("/oauth2/login");
    HttpCookie before = browser.cookies().getFirst();

    HttpResponse<String> answer = browser.submit(page, MINISTRY);

    assertThat(browser.cookies()).hasSize(1);
    HttpCookie after = browser.cookies().getFirst();
    assertThat(after.getName()).isEqualTo("qinggui-issuer");
    assertThat(after.getValue()).isNotEqualTo(before.getValue());
    assertThat(after.getPath()).isEqualTo("/oauth2");
    assertThat(after.isHttpOnly()).isTrue();
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("SameSite=Lax");
    assertThat(location(answer)).isEqualTo("/");
  }

  @Test
  void no_redirect_names_the_inner_port() {
    assertThat(location(browser.get(new PagesRequest().path()))).doesNotContain(ISSUER.port());
    HttpResponse<String> back = browser.login(new PagesRequest().path(), MINISTRY);
    assertThat(location(back)).doesNotContain(ISSUER.port());
    assertThat(location(browser.get("/oauth2/logout?id_token_hint=x")))
        .isEqualTo("/oauth2/login?lang=zh");
  }

  @Test
  void logout_ends_the_login_also_when_others_have_the_same_user() {
    String token = idToken(browser);
    Browser other = new Browser(ISSUER);
    String tokenOfOther = idToken(other);

    HttpResponse<String> answer =
        browser.get(LOGOUT + "http://localhost:8080/&state=s&id_token_hint=" + token);

    assertThat(location(answer)).isEqualTo("http://localhost:8080/?state=s");
    assertThat(location(browser.get(new PagesRequest().path()))).startsWith("/oauth2/login");
    assertThat(told(other.get(new PagesRequest().path()))).containsKey("code");
    assertThat(location(other.get(LOGOUT + "http://127.0.0.1:8080/&id_token_hint=" + tokenOfOther)))
        .isEqualTo("http://127.0.0.1:8080/");
    assertThat(location(other.get(new PagesRequest().path()))).startsWith("/oauth2/login");
  }

  @Test
  void logout_leads_to_no_foreign_site() {
    String token = idToken(browser);

    HttpResponse<String> answer =
        browser.get(LOGOUT + "https://evil.example/&id_token_hint=" + token);

    assertThat(location(answer)).isEqualTo("/oauth2/login?lang=zh");
  }

  @Test
  void who_is_logged_in_is_told_and_can_log_out_on_the_page() {
    HttpResponse<String> page = browser.get("/oauth2/login");
    browser.submit(page, MINISTRY);

    HttpResponse<String> known = browser.get("/oauth2/login");
    assertThat(known.body()).contains("您已登录：工业和信息化部");
    assertThat(browser.post("/oauth2/login", Map.of("logout", "yes")).statusCode()).isEqualTo(403);
    HttpResponse<String> answer = browser.submit(known, Map.of("logout", "yes"));

    assertThat(location(answer)).isEqualTo("/");
    assertThat(browser.get("/oauth2/login").body()).doesNotContain("您已登录");
  }

  @Test
  void a_logout_that_names_no_login_is_no_error_for_who_is_logged_out() {
    assertThat(location(browser.get("/oauth2/logout?id_token_hint=of-yesterday"))).isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT|/oauth2/authorize|GET, POST",
        "PUT|/oauth2/logout|GET, POST",
        "GET|/oauth2/token|POST"
      })
  void other_methods_are_refused_with_the_right_ones(String method, String path, String allowed) {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(ISSUER.address() + path))
                .method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }

  private static String idToken(Browser browser) {
    String code = told(browser.login(new PagesRequest().path(), MINISTRY)).getOrDefault("code", "");
    HttpResponse<String> answer = browser.post("/oauth2/token", exchange(code));
    return JsonMapper.shared().readTree(answer.body()).path("id_token").stringValue();
  }
}
