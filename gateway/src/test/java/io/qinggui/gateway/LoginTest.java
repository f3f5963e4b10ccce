package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.TOKEN;
import static io.qinggui.gateway.RunningGateway.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A visitor logs in at the issuer, and out again. */
class LoginTest {

  private static final Map<String, ?> OFFICER =
      Map.of("sub", "ca-33", "roles", List.of("ADMINISTRATION"), "province", "33");

  private StubIssuer issuer = new StubIssuer(TOKEN);

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    issuer = new StubIssuer(TOKEN);
  }

  @Test
  void whoever_is_not_logged_in_is_led_there_and_back_to_the_page() {
    Answer desk = get("/operators?q=%E6%B5%99&lang=en");
    assertThat(desk.status()).isEqualTo(302);
    assertThat(desk.header("Location"))
        .isEqualTo("/login?to=" + encoded("/operators?q=%E6%B5%99&lang=en"));

    Begun begun = begin(desk.header("Location"));
    Map<String, String> sent = StubIssuer.parameters(begun.atIssuer());
    assertThat(begun.atIssuer()).startsWith(TOKEN.address() + "/authorize?");
    assertThat(sent)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "qinggui-pages")
        .containsEntry("scope", "openid")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("code_challenge", "nonce", "state");
    assertThat(sent.get("redirect_uri")).endsWith("/login/callback");

    Answer back = callback(begun, "good");
    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).endsWith("/operators?q=%E6%B5%99&lang=en");
    String session = cookie(back, "qinggui-session");
    assertThat(session).contains("HttpOnly", "SameSite=Lax", "Path=/");
    Answer page = get("/public", "Cookie", session.split(";", 2)[0]);
    assertThat(page.body()).contains("ca-33", "通信管理局", "退出登录");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "x"})
  void nobody_is_led_elsewhere(String to) {
    Answer back = callback(begin("/login?to=" + encoded(to)), "good");

    assertThat(back.header("Location")).endsWith("/desk").doesNotContain("elsewhere");
  }

  @Test
  void a_code_that_the_issuer_does_not_know_begins_nothing() {
    Answer back = callback(begin("/login?to=/desk"), "bad");

    assertThat(back.status()).isEqualTo(401);
    assertThat(back.header("Content-Type")).startsWith("text/html");
    assertThat(back.headers().allValues("Set-Cookie"))
        .noneMatch(it -> it.startsWith("qinggui-session=e"));
  }

  @Test
  void a_login_that_was_begun_by_another_browser_begins_nothing() {
    Begun begun = begin("/login?to=/desk");

    Answer back =
        get("/login/callback?code=good&state=" + encoded(begun.state()), "Accept", "text/html");

    assertThat(back.status()).isEqualTo(409);
    assertThat(back.headers().allValues("Set-Cookie"))
        .noneMatch(it -> it.startsWith("qinggui-session=e"));
  }

  @Test
  void an_id_token_that_was_made_for_another_login_begins_nothing() {
    Begun begun = begin("/login?to=/desk");
    issuer.takeNonce("another");

    Answer back = back(begun, "good");

    assertThat(back.status()).isEqualTo(401);
    assertThat(back.headers().allValues("Set-Cookie"))
        .noneMatch(it -> it.startsWith("qinggui-session=e"));
  }

  @Test
  void an_issuer_that_does_not_answer_is_told_in_a_page() {
    try (ConfigurableApplicationContext other =
        RunningGateway.start("--qinggui.pages.login.issuer=http://127.0.0.1:1")) {
      Answer page = Api.of(other).get("", "/login/begin/qinggui?to=/desk");

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("<h1>服务暂不可用");
    }
  }

  @Test
  void without_an_issuer_there_are_only_the_pages_for_everybody() {
    try (ConfigurableApplicationContext other =
        RunningGateway.start("--qinggui.pages.login.issuer=")) {
      assertThat(Api.of(other).get("", "/public").body()).doesNotContain("/login");
      assertThat(Api.of(other).get("", "/operators").status()).isEqualTo(404);
      assertThat(Api.of(other).get("", "/login").status()).isEqualTo(404);
    }
  }

  @Test
  void a_session_that_is_over_is_none() {
    String over = TestVisitors.cookie(OFFICER, Instant.now().minusSeconds(1));

    assertThat(get("/operators", "Cookie", over).status()).isEqualTo(302);
  }

  @Test
  void a_visitor_leaves_here_and_at_the_issuer() {
    String session = TestVisitors.cookie(OFFICER);
    String form = "session=" + TestVisitors.SECRET;

    Answer left = post("/logout", form, session);

    assertThat(left.status()).isEqualTo(303);
    assertThat(left.header("Location"))
        .startsWith(TOKEN.address() + "/leave?")
        .contains("id_token_hint=id", "client_id=qinggui-pages", "post_logout_redirect_uri=");
    assertThat(cookie(left, "qinggui-session")).contains("Max-Age=0");
  }

  @Test
  void nobody_else_can_make_a_visitor_leave() {
    Answer refused = post("/logout", "session=guess", TestVisitors.cookie(OFFICER));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
  }

  private record Begun(String atIssuer, String cookie) {
    String state() {
      return StubIssuer.parameters(atIssuer).getOrDefault("state", "");
    }
  }

  private static Begun begin(String login) {
    Answer first = get(login);
    assertThat(first.status()).isEqualTo(302);
    Answer begun = get(first.header("Location"));
    assertThat(begun.status()).isEqualTo(302);
    return new Begun(begun.header("Location"), cookie(begun, "qinggui-login-").split(";", 2)[0]);
  }

  private Answer callback(Begun begun, String code) {
    issuer.takeNonce(StubIssuer.parameters(begun.atIssuer()).getOrDefault("nonce", ""));
    return back(begun, code);
  }

  private static Answer back(Begun begun, String code) {
    return get(
        "/login/callback?code=" + code + "&state=" + encoded(begun.state()),
        "Accept",
        "text/html",
        "Cookie",
        begun.cookie());
  }

  private static Answer post(String path, String form, String session) {
    return RunningGateway.post(
        path, form, "Cookie", session, "Content-Type", "application/x-www-form-urlencoded");
  }

  private static String cookie(Answer answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(it -> it.startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
