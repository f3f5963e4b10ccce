package io.qinggui.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import io.qinggui.gateway.session.TestVisitors;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer that gives a token for the code {@code good}. */
final class StubIssuer {

  private static final RSAKey KEY = key();

  private final StubService at;
  private volatile String nonce = "";

  StubIssuer(StubService at) {
    this.at = at;
    at.answerWith(this::answer);
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The nonce that the client sent with the person, to stand in the ID token. */
  void takeNonce(String sent) {
    nonce = sent;
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
      case "/jwks" -> json(exchange, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject());
      case "/token" -> token(exchange);
      default -> json(exchange, 404, Map.of());
    }
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "issuer",
        at.address(),
        "authorization_endpoint",
        at.address() + "/authorize",
        "token_endpoint",
        at.address() + "/token",
        "jwks_uri",
        at.address() + "/jwks",
        "end_session_endpoint",
        at.address() + "/leave",
        "response_types_supported",
        List.of("code"),
        "subject_types_supported",
        List.of("public"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent = parameters(at.last().body());
    boolean isGood =
        "good".equals(sent.get("code")) && sent.getOrDefault("code_verifier", "").length() >= 43;
    if (!isGood) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            TestVisitors.token(
                Map.of("sub", "ca-33", "roles", List.of("ADMINISTRATION"), "province", "33")),
            "token_type",
            "Bearer",
            "expires_in",
            3600,
            "scope",
            "openid",
            "id_token",
            idToken()));
  }

  private String idToken() {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(),
              new JWTClaimsSet.Builder()
                  .issuer(at.address())
                  .subject("ca-33")
                  .audience("qinggui-pages")
                  .issueTime(Date.from(Instant.now()))
                  .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                  .claim("nonce", nonce)
                  .build());
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The parameters of a form or of an address. */
  static Map<String, String> parameters(String text) {
    String query = text.substring(text.indexOf('?') + 1);
    return Arrays.stream(query.split("&", -1))
        .map(it -> it.split("=", 2))
        .filter(it -> it.length == 2)
        .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], UTF_8)));
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    StubService.send(
        exchange, status, "application/json", JsonMapper.shared().writeValueAsString(body));
  }
}
