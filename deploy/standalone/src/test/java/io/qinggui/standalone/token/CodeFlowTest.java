package io.qinggui.standalone.token;

import static io.qinggui.standalone.token.Browser.location;
import static io.qinggui.standalone.token.PagesRequest.exchange;
import static io.qinggui.standalone.token.PagesRequest.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person logs in for the pages of the gateway, and the pages get tokens (OpenID Connect). */
class CodeFlowTest {

  private static final Map<String, String> ZHEJIANG =
      Map.of("username", "ca-33", "password", "demo");
  private static final String OPERATOR_ID = "91330000MA27X00019";

  @RegisterExtension static final RunningIssuer ISSUER = new RunningIssuer();

  private final Browser browser = new Browser(ISSUER);

  @Test
  void an_officer_logs_in_and_the_pages_get_tokens_that_say_who_it_is() {
    HttpResponse<String> back = browser.login(new PagesRequest().path(), ZHEJIANG);

    assertThat(location(back)).startsWith(PagesRequest.CALLBACK + "?");
    assertThat(told(back)).containsEntry("state", "a state & more");
    JsonNode tokens = tokens(exchange(told(back).getOrDefault("code", "")));
    assertThat(tokens.has("refresh_token")).isFalse();
    for (Jwt token : List.of(decoded(tokens, "access_token"), decoded(tokens, "id_token"))) {
      assertThat(token.getClaimAsString("iss")).isEqualTo(RunningIssuer.FRONT_DOOR);
      assertThat(token.getSubject()).isEqualTo("ca-33");
      assertThat(token.getClaimAsStringList("roles")).containsExactly("ADMINISTRATION");
      assertThat(token.getClaimAsString("province")).isEqualTo("33");
      assertThat(token.getClaimAsString("name")).isEqualTo("浙江省通信管理局");
      assertThat(token.getClaimAsString("client_id")).isEqualTo("qinggui-pages");
      assertThat(token.hasClaim("operator_id")).isFalse();
    }
  }

  @Test
  void only_the_id_token_has_the_nonce_and_it_is_none_for_access() {
    JsonNode tokens = tokensOf(new PagesRequest(), ZHEJIANG);
    JsonNode withoutNonce = tokensOf(new PagesRequest().without("nonce"), ZHEJIANG);

    assertThat(decoded(tokens, "id_token").getClaimAsString("nonce")).isEqualTo("n-1");
    assertThat(decoded(tokens, "access_token").hasClaim("nonce")).isFalse();
    assertThat(decoded(tokens, "access_token").hasClaim("token_use")).isFalse();
    assertThat(decoded(withoutNonce, "id_token").getClaimAsString("token_use")).isEqualTo("id");
  }

  @Test
  void an_access_token_lives_as_long_as_that_of_a_program() {
    Jwt token = decoded(tokensOf(new PagesRequest(), ZHEJIANG), "access_token");

    assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
        .isEqualTo(Duration.ofHours(12));
  }

  @Test
  void a_carrier_is_known_by_its_operator() {
    JsonNode tokens =
        tokensOf(
            new PagesRequest(),
            Map.of("username", "carrier", "password", "demo", "operator_id", OPERATOR_ID));

    Jwt token = decoded(tokens, "access_token");
    assertThat(token.getSubject()).isEqualTo("carrier:" + OPERATOR_ID);
    assertThat(token.getClaimAsString("operator_id")).isEqualTo(OPERATOR_ID);
    assertThat(token.getClaimAsString("name")).isEqualTo("基础电信企业 " + OPERATOR_ID);
    assertThat(token.getClaimAsStringList("roles")).containsExactly("CARRIER");
  }

  @Test
  void who_has_logged_in_is_not_asked_again() {
    browser.login(new PagesRequest().path(), ZHEJIANG);

    HttpResponse<String> again = browser.get(new PagesRequest().path());

    assertThat(told(again)).containsKey("code");
  }

  @Test
  void a_client_may_ask_without_showing_a_page() {
    HttpResponse<String> answer = browser.get(new PagesRequest().with("prompt", "none").path());

    assertThat(location(answer)).startsWith(PagesRequest.CALLBACK);
    assertThat(told(answer)).containsEntry("error", "login_required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:8080/login/callback", "http://127.0.0.1:8080/login/callback"})
  void the_front_door_has_two_names(String callback) {
    HttpResponse<String> back =
        browser.login(new PagesRequest().with("redirect_uri", callback).path(), ZHEJIANG);

    assertThat(location(back)).startsWith(callback + "?code=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/login/callback",
        "http://localhost:8080/login/callback/more",
        "http://localhost:8081/login/callback",
        "http://127.0.0.1:9999/login/callback",
        "http://localhost:8080@evil.example/login/callback",
        "javascript:alert(1)"
      })
  void a_foreign_address_gets_nothing(String foreign) {
    HttpResponse<String> answer =
        browser.get(new PagesRequest().with("redirect_uri", foreign).path());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(answer.body()).contains("无法登录", "redirect_uri").doesNotContain("evil");
  }

  @Test
  void an_unknown_client_is_told_to_the_person() {
    HttpResponse<String> answer =
        browser.get(new PagesRequest().with("client_id", "x").with("lang", "en").path());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("You cannot log in", "client_id");
  }

  @Test
  void a_program_is_no_client_for_people() {
    HttpResponse<String> answer = browser.get(new PagesRequest().with("client_id", "miit").path());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"code_challenge,", "code_challenge_method,plain", "code_challenge_method,"})
  void without_pkce_there_is_no_login(String parameter, String value) {
    PagesRequest request = new PagesRequest();

    HttpResponse<String> answer =
        browser.get(
            (value == null ? request.without(parameter) : request.with(parameter, value)).path());

    assertThat(location(answer)).startsWith(PagesRequest.CALLBACK);
    assertThat(told(answer))
        .containsEntry("error", "invalid_request")
        .containsEntry("state", "a state & more");
  }

  @Test
  void a_scope_that_is_not_for_the_pages_is_refused() {
    HttpResponse<String> answer =
        browser.get(new PagesRequest().with("scope", "openid profile").path());

    assertThat(told(answer)).containsEntry("error", "invalid_scope");
  }

  @Test
  void a_code_is_of_no_use_to_whoever_did_not_ask_for_it() {
    String code = code(new PagesRequest(), ZHEJIANG);
    Map<String, String> form = exchange(code);
    form.put("code_verifier", "guessed-guessed-guessed-guessed-guessed-guessed");

    HttpResponse<String> answer = browser.post("/oauth2/token", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_grant");
    form.remove("code_verifier");
    assertThat(browser.post("/oauth2/token", form).statusCode()).isEqualTo(401);
  }

  @Test
  void a_code_works_once() {
    String code = code(new PagesRequest(), ZHEJIANG);
    tokens(exchange(code));

    HttpResponse<String> again = browser.post("/oauth2/token", exchange(code));

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("invalid_grant");
  }

  @Test
  void an_access_token_is_no_login() {
    String token = tokensOf(new PagesRequest(), ZHEJIANG).path("access_token").stringValue("");

    HttpResponse<String> answer =
        new Browser(ISSUER)
            .send(
                HttpRequest.newBuilder(URI.create(ISSUER.address() + new PagesRequest().path()))
                    .header("Authorization", "Bearer " + token));

    assertThat(location(answer)).startsWith("/oauth2/login?");
  }

  @Test
  void the_pages_have_no_credentials_of_their_own() {
    HttpResponse<String> answer =
        browser.post(
            "/oauth2/token",
            Map.of("grant_type", "client_credentials", "client_id", "qinggui-pages"));

    assertThat(answer.statusCode()).isEqualTo(401);
    Map<String, String> withVerifier = exchange("none");
    withVerifier.put("grant_type", "client_credentials");
    assertThat(browser.post("/oauth2/token", withVerifier).statusCode()).isBetween(400, 401);
  }

  @Test
  void programs_get_tokens_as_before() {
    HttpResponse<String> answer = program("carrier", "&operator_id=" + OPERATOR_ID);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    Jwt token = decoded(JsonMapper.shared().readTree(answer.body()), "access_token");
    assertThat(token.getSubject()).isEqualTo("carrier:" + OPERATOR_ID);
    assertThat(token.getClaims().keySet())
        .containsExactlyInAnyOrder(
            "iss", "sub", "aud", "nbf", "iat", "exp", "jti", "client_id", "roles", "operator_id");
    assertThat(program("carrier", "").body()).contains("invalid_request", "operator_id");
    assertThat(program("nobody", "").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> program(String client, String more) {
    String basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(UTF_8));
    return browser.send(
        HttpRequest.newBuilder(URI.create(ISSUER.address() + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + basic)
            .POST(BodyPublishers.ofString("grant_type=client_credentials" + more)));
  }

  private String code(PagesRequest request, Map<String, String> form) {
    return told(new Browser(ISSUER).login(request.path(), form)).getOrDefault("code", "");
  }

  private JsonNode tokensOf(PagesRequest request, Map<String, String> form) {
    return tokens(exchange(code(request, form)));
  }

  private JsonNode tokens(Map<String, String> form) {
    HttpResponse<String> answer = browser.post("/oauth2/token", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static Jwt decoded(JsonNode tokens, String member) {
    return NimbusJwtDecoder.withJwkSetUri(ISSUER.address() + "/oauth2/jwks")
        .build()
        .decode(tokens.path(member).stringValue());
  }
}
