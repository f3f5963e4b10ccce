package io.qinggui.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.CallerClaims;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Begins, finds and ends sessions. */
@Component
public final class Sessions {

  private static final String COOKIE = "qinggui-session";
  private static final String KNOWN = Sessions.class.getName();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SECRET_BYTES = 16;
  private static final Duration WHEN_UNSAID = Duration.ofMinutes(5);

  private final SealedCookies cookies;
  private final CallerClaims claims;

  /** Of the issuer, who knows no simulated clock. */
  private final InstantSource clock = InstantSource.system();

  private final SecureRandom random = new SecureRandom();

  Sessions(SealedCookies cookies, CallerClaims claims) {
    this.cookies = cookies;
    this.claims = claims;
  }

  /**
   * Begins a session.
   *
   * @param accessToken a JWT, fresh from the issuer; the services check it at every use
   * @param expiresAt when the token ends; {@code null} when the issuer does not say: five minutes
   * @return empty when it is no JWT or names nobody
   */
  public Optional<Session> begin(
      HttpServletRequest request,
      HttpServletResponse response,
      String accessToken,
      String idToken,
      @Nullable Instant expiresAt) {
    Instant ends =
        Objects.requireNonNullElseGet(expiresAt, () -> clock.instant().plus(WHEN_UNSAID));
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    Optional<Session> session =
        session(
            accessToken,
            idToken,
            ends,
            Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    session.ifPresent(it -> cookies.keep(request, response, COOKIE, text(it), life(it)));
    return session;
  }

  /** The session of a request; empty when there is none, or when it is over. */
  @SuppressWarnings("unchecked")
  public Optional<Session> of(HttpServletRequest request) {
    if (!(request.getAttribute(KNOWN) instanceof Optional<?> known)) {
      Optional<Session> read =
          cookies
              .read(request, COOKIE)
              .flatMap(this::session)
              .filter(it -> clock.instant().isBefore(it.expiresAt()));
      request.setAttribute(KNOWN, read);
      return read;
    }
    return (Optional<Session>) known;
  }

  /** Ends it in this browser. */
  public void end(HttpServletRequest request, HttpServletResponse response) {
    cookies.forget(request, response, COOKIE);
  }

  /** Whether a form carries the secret of its session. */
  public static boolean isOf(Session session, @Nullable String secret) {
    return secret != null
        && MessageDigest.isEqual(secret.getBytes(UTF_8), session.secret().getBytes(UTF_8));
  }

  private Duration life(Session session) {
    Duration left = Duration.between(clock.instant(), session.expiresAt());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static String text(Session session) {
    return JSON.createObjectNode()
        .put("access", session.accessToken())
        .put("id", session.idToken())
        .put("until", session.expiresAt().getEpochSecond())
        .put("secret", session.secret())
        .toString();
  }

  private Optional<Session> session(String text) {
    try {
      JsonNode kept = JSON.readTree(text);
      return session(
          kept.path("access").asString(""),
          kept.path("id").asString(""),
          Instant.ofEpochSecond(kept.path("until").asLong()),
          kept.path("secret").asString(""));
    } catch (JacksonException older) {
      return Optional.empty();
    }
  }

  private Optional<Session> session(
      String accessToken, String idToken, Instant expiresAt, String secret) {
    try {
      JWT token = JWTParser.parse(accessToken);
      Optional<Caller> caller = claims.caller(token.getJWTClaimsSet().toJSONObject());
      return caller.map(it -> new Session(accessToken, idToken, expiresAt, secret, it));
    } catch (ParseException opaque) {
      return Optional.empty();
    }
  }
}
