package io.qinggui.platform.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/**
 * Signed JWTs for each role, and the key set against which a resource server checks them: set
 * {@code spring.security.oauth2.resourceserver.jwt.jwk-set-uri} to {@link #jwkSetUri()}. The key is
 * made once for each JVM.
 */
public final class Tokens {

  private static final RSAKey KEY = newKey("tests");
  private static final RSAKey STRANGER = newKey("tests");
  private static final KeySetServer SERVER = KeySetServer.start(KEY.toPublicJWK());
  private static final InstantSource CLOCK = InstantSource.system();

  private Tokens() {}

  /** Where the key set is served: an HTTP address on the loopback interface. */
  public static String jwkSetUri() {
    return SERVER.uri();
  }

  /** The ministry. */
  public static String miit() {
    return signed(claims("miit", "MIIT"));
  }

  /** The administration of a province, two-digit code. */
  public static String administration(String province) {
    return signed(claims("ca-" + province, "ADMINISTRATION").claim("province", province));
  }

  /** An officer of the administration of a province, with a name. */
  public static String officer(String province, String name) {
    return signed(
        claims("ca-" + province, "ADMINISTRATION").claim("province", province).claim("name", name));
  }

  /** An evaluator. */
  public static String evaluator() {
    return signed(claims("caict", "EVALUATOR"));
  }

  /** A carrier acting as this operator. */
  public static String carrier(String operatorId) {
    return signed(claims("carrier", "CARRIER").claim("operator_id", operatorId));
  }

  /** An operator. */
  public static String operator(String operatorId) {
    return signed(claims("operator", "OPERATOR").claim("operator_id", operatorId));
  }

  /** Reads all, writes nothing. */
  public static String auditor() {
    return signed(claims("auditor", "AUDITOR"));
  }

  /** Authentic, without any role. */
  public static String withoutRole() {
    return signed(claims("nobody"));
  }

  /** The ministry's, an hour past its time. */
  public static String expired() {
    Instant past = CLOCK.instant().minusSeconds(3600);
    return signed(
        claims("miit", "MIIT")
            .issueTime(Date.from(past.minusSeconds(3600)))
            .expirationTime(Date.from(past)));
  }

  /** Claims to be the ministry's and names the right key, but is signed with another. */
  public static String forged() {
    return sign(claims("miit", "MIIT").build(), STRANGER);
  }

  /** As an {@code Authorization} header value. */
  public static String bearer(String token) {
    return "Bearer " + token;
  }

  private static JWTClaimsSet.Builder claims(String subject, String... roles) {
    Instant now = CLOCK.instant();
    return new JWTClaimsSet.Builder()
        .subject(subject)
        .claim("roles", List.of(roles))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    return sign(claims.build(), KEY);
  }

  private static String sign(JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
