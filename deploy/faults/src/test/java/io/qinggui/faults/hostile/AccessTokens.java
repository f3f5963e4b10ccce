package io.qinggui.faults.hostile;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens of everybody, and such as nobody should accept. */
final class AccessTokens {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int HOUR = 3_600;

  private final RawHttp http;
  private final RSAKey key;
  private final RSAKey stranger;

  /**
   * @param keyFile with the key that signs tokens, so that a false token can come close
   */
  AccessTokens(RawHttp http, Path keyFile) throws IOException, ParseException, JOSEException {
    this.http = http;
    this.key = RSAKey.parse(Files.readString(keyFile));
    this.stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
  }

  /** Of a client as the token endpoint issues it. */
  String of(String client, String parameters) {
    String secret =
        Base64.getEncoder()
            .encodeToString((client + ":demo").getBytes(StandardCharsets.ISO_8859_1));
    RawResponse response =
        http.send(
            new RawRequest("POST", "/oauth2/token")
                .with("Authorization", "Basic " + secret)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .body(
                    ("grant_type=client_credentials" + parameters)
                        .getBytes(StandardCharsets.ISO_8859_1)));
    String token = response.json().path("access_token").asString("");
    if (token.isEmpty()) {
      throw new IllegalStateException("no token for " + client + ": " + response.text());
    }
    return token;
  }

  /** Tokens that are no tokens of ours any more, or never were. */
  Map<String, String> worthless() throws JOSEException {
    String client = rs256(claims(HOUR).build(), key);
    String[] parts = client.split("\\.", -1);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("expired", rs256(claims(-HOUR).build(), key));
    all.put("not valid yet", rs256(claims(2 * HOUR).notBeforeTime(in(HOUR)).build(), key));
    all.put("signed with another key", rs256(claims(HOUR).build(), stranger));
    all.put("unsigned", new PlainJWT(claims(HOUR).build()).serialize());
    all.put("unsigned, under the header of a signed one", parts[0] + "." + parts[1] + ".");
    all.put("signed with the public key as a secret", hs256());
    all.put("claims exchanged", parts[0] + "." + base64("{\"sub\":\"miit\"}") + "." + parts[2]);
    all.put("cut short", client.substring(0, client.length() - 20));
    all.put("three dots", "a.b.c");
    all.put("endless", "x".repeat(7_000));
    all.put("not even base64", "{}.{}.{}");
    all.put("empty", "");
    return all;
  }

  private String hs256() throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
            claims(HOUR).build());
    jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    return jwt.serialize();
  }

  private static String rs256(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  private static JWTClaimsSet.Builder claims(int seconds) {
    return new JWTClaimsSet.Builder()
        .subject("miit")
        .claim("roles", List.of("MIIT"))
        .issueTime(in(Math.min(0, seconds) - HOUR))
        .expirationTime(in(seconds));
  }

  private static Date in(int seconds) {
    return Date.from(CLOCK.instant().plusSeconds(seconds));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
