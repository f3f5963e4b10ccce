package io.qinggui.platform.web.caller;

import static io.qinggui.platform.web.caller.TrustingService.ISSUER;
import static io.qinggui.platform.web.caller.TrustingService.at;
import static io.qinggui.platform.web.caller.TrustingService.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each token with its answer; the clock stands still, so that a second is a second. */
class TokenTableTest {

  private static final String MIIT = "\"roles\":[\"MIIT\"]";
  private static final Api SERVICE = TrustingService.start();

  static Stream<Arguments> tokens() {
    return Stream.of(forms(), signatures(), times(), addresses(), kinds(), roles(), oddities())
        .flatMap(each -> each);
  }

  private static Stream<Arguments> forms() {
    return Stream.of(
        row("as they are today", ISSUER.sign("", claims(MIIT)), "200"),
        row("JWT", ISSUER.sign("JWT", claims(MIIT)), "200"),
        row("at+jwt (RFC 9068)", ISSUER.sign("at+jwt", claims(MIIT)), "200"),
        row("at+jwt in full", ISSUER.sign("application/at+jwt", claims(MIIT)), "200"),
        row("at+jwt in capitals", ISSUER.sign("AT+JWT", claims(MIIT)), "200"),
        row("ES256", ISSUER.signCurved("at+jwt", claims(MIIT)), "200"),
        row("a logout token", ISSUER.sign("logout+jwt", claims(MIIT)), "401 token-not-for-access"),
        row("a DPoP proof", ISSUER.sign("dpop+jwt", claims(MIIT)), "401 token-not-for-access"),
        row("of a type unheard of", ISSUER.sign("x", claims(MIIT)), "401 token-not-for-access"));
  }

  private static Stream<Arguments> signatures() {
    String signed = ISSUER.sign("JWT", claims("\"roles\":[\"AUDITOR\"]"));
    String[] parts = signed.split("\\.");
    String otherPayload = ISSUER.sign("JWT", claims(MIIT)).split("\\.")[1];
    return Stream.of(
        row("unsigned", ISSUER.unsigned(claims(MIIT)), "401 invalid-token"),
        row("HMAC of the public key", ISSUER.signWithPublicKey(claims(MIIT)), "401 invalid-token"),
        row("another key", ISSUER.signWithAnotherKey(claims(MIIT)), "401 invalid-token"),
        row("an unknown key", ISSUER.signWithUnknownKey(claims(MIIT)), "401 invalid-token"),
        row(
            "claims exchanged",
            parts[0] + "." + otherPayload + "." + parts[2],
            "401 invalid-token"),
        row("signature missing", parts[0] + "." + parts[1] + ".", "401 invalid-token"),
        row("no JWT", "a-token-that-only-its-issuer-can-read", "401 invalid-token"),
        row(
            "wrongly signed and expired: the signature counts",
            ISSUER.signWithAnotherKey(claims(MIIT + ",\"exp\":" + at(-3600))),
            "401 invalid-token"));
  }

  private static Stream<Arguments> times() {
    return Stream.of(
        row("expired 59 s ago", timed(-3600, "", -59), "200"),
        row("expired 60 s ago", timed(-3600, "", -60), "200"),
        row("expired 61 s ago", timed(-3600, "", -61), "401 token-expired"),
        row("not before in 59 s", timed(-10, at(59) + "", 300), "200"),
        row("not before in 61 s", timed(-10, at(61) + "", 300), "401 token-not-yet-valid"),
        row("issued in 59 s", timed(59, "", 300), "200"),
        row("issued in 61 s", timed(61, "", 300), "401 token-not-yet-valid"),
        row("without issue", without("iat"), "200"),
        row("without expiry", without("exp"), "401 token-without-expiry"),
        row("expiry no number", replaced("exp", "\"soon\""), "401 invalid-token"),
        row("expiry a list", replaced("exp", "[1]"), "401 invalid-token"));
  }

  private static Stream<Arguments> addresses() {
    return Stream.of(
        row(
            "another issuer",
            replaced("iss", "\"https://evil.example\""),
            "401 token-wrong-issuer"),
        row(
            "the issuer with a slash",
            replaced("iss", "\"" + ISSUER.uri() + "/\""),
            "401 token-wrong-issuer"),
        row("without issuer", without("iss"), "401 token-wrong-issuer"),
        row("another audience", replaced("aud", "\"payroll\""), "401 token-wrong-audience"),
        row("several audiences", replaced("aud", "[\"payroll\",\"qinggui\"]"), "200"),
        row("several others", replaced("aud", "[\"payroll\",\"x\"]"), "401 token-wrong-audience"),
        row("without audience", without("aud"), "401 token-wrong-audience"),
        row("an empty audience", replaced("aud", "[]"), "401 token-wrong-audience"),
        row("without subject", without("sub"), "401 token-without-subject"),
        row("a blank subject", replaced("sub", "\" \""), "401 token-without-subject"));
  }

  private static Stream<Arguments> kinds() {
    return Stream.of(
        row("an ID token with a nonce", with("\"nonce\":\"n\""), "401 token-not-for-access"),
        row("an ID token with a hash", with("\"at_hash\":\"h\""), "401 token-not-for-access"),
        row("an ID token with a code's", with("\"c_hash\":\"h\""), "401 token-not-for-access"),
        row("Keycloak's ID token", with("\"typ\":\"ID\""), "401 token-not-for-access"),
        row("Keycloak's refresh token", with("\"typ\":\"Refresh\""), "401 token-not-for-access"),
        row("Keycloak's offline token", with("\"typ\":\"Offline\""), "401 token-not-for-access"),
        row("Keycloak's access token", with("\"typ\":\"Bearer\""), "200"),
        row("an old Keycloak's", with("\"typ\":\"Bearer\",\"nonce\":\"n\""), "200"),
        row("Cognito's ID token", with("\"token_use\":\"id\""), "401 token-not-for-access"),
        row("Cognito's access token", with("\"token_use\":\"access\""), "200"),
        row("DPoP's", with("\"cnf\":{\"jkt\":\"k\"}"), "401 token-bound-to-key"),
        row("mutual TLS's", with("\"cnf\":{\"x5t#S256\":\"k\"}"), "401 token-bound-to-key"));
  }

  private static Stream<Arguments> roles() {
    return Stream.of(
        row("no role", ISSUER.sign("JWT", claims("")), "403 no-known-role"),
        row("an empty list", roles("[]"), "403 no-known-role"),
        row("an unknown role", roles("[\"admin\"]"), "403 no-known-role"),
        row("an unknown one beside a known", roles("[\"admin\",\"AUDITOR\"]"), "200"),
        row("a known one in small letters", roles("[\"auditor\"]"), "403 no-known-role"),
        row("a text", roles("\"AUDITOR\""), "200"),
        row("a text with spaces", roles("\"openid AUDITOR\""), "200"),
        row("a number", roles("7"), "403 no-known-role"),
        row("nothing", roles("null"), "403 no-known-role"),
        row("an object", roles("{\"MIIT\":true}"), "403 no-known-role"),
        row("lists in a list", roles("[[\"MIIT\"],{\"a\":1},null,7]"), "403 no-known-role"),
        row("hundreds beside a known one", roles(many(900, "\"AUDITOR\"")), "200"),
        row(
            "ten thousand, more than headers hold",
            roles(many(10_000, "\"AUDITOR\"")),
            "400 bad-request"));
  }

  private static Stream<Arguments> oddities() {
    return Stream.of(
        row(
            "roles twice",
            ISSUER.sign("JWT", claims("\"roles\":[\"AUDITOR\"],\"roles\":[\"MIIT\"]")),
            "401 invalid-token"),
        row("claims that are no object", ISSUER.sign("JWT", "[]"), "401 invalid-token"),
        row("a name of another kind", with("\"name\":{\"first\":1}"), "200"),
        row("a name that deceives", with("\"name\":\"a\\u202eb\\u0000\""), "200"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("tokens")
  void a_token_has_its_answer(String what, String token, String expected) {
    Answer answer = SERVICE.get(token, "/api/v1/caller");

    String told = answer.status() == 200 ? "200" : answer.problem();
    assertThat(told).as("%s: %s", what, answer).isEqualTo(expected);
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo(
            switch (answer.status()) {
              case 401 -> "Bearer error=\"invalid_token\"";
              case 403 -> "Bearer error=\"insufficient_scope\"";
              default -> "";
            });
  }

  @Test
  void what_is_wrong_with_a_token_is_said_in_both_languages() {
    ProblemTexts texts = ProblemTexts.load();
    for (TokenFault fault : TokenFault.values()) {
      assertThat(texts.isComplete(fault.code())).as(fault.code()).isTrue();
    }
    assertThat(texts.isComplete("no-known-role")).isTrue();
  }

  private static Arguments row(String what, String token, String expected) {
    return arguments(what, token, expected);
  }

  private static String timed(long issued, String notBefore, long expires) {
    String begins = notBefore.isEmpty() ? "" : ",\"nbf\":" + notBefore;
    return ISSUER.sign(
        "JWT",
        """
        {"iss":"%s","aud":"qinggui","sub":"s-1","iat":%d,"exp":%d%s,"roles":["MIIT"]}\
        """
            .formatted(ISSUER.uri(), at(issued), at(expires), begins));
  }

  private static String with(String more) {
    return ISSUER.sign("JWT", claims(MIIT + "," + more));
  }

  private static String roles(String json) {
    return ISSUER.sign("JWT", claims("\"roles\":" + json));
  }

  private static String without(String claim) {
    return ISSUER.sign(
        "JWT", claims(MIIT).replaceFirst("\"" + claim + "\":(\"[^\"]*\"|\\d+),?", "").trim());
  }

  private static String replaced(String claim, String json) {
    return ISSUER.sign(
        "JWT",
        claims(MIIT)
            .replaceFirst("\"" + claim + "\":(\"[^\"]*\"|\\d+)", "\"" + claim + "\":" + json));
  }

  private static String many(int count, String last) {
    return IntStream.range(0, count)
        .mapToObj(it -> "\"role%d\"".formatted(it))
        .collect(Collectors.joining(",", "[", "," + last + "]"));
  }
}
