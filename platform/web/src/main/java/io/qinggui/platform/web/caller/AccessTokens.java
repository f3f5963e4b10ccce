package io.qinggui.platform.web.caller;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Whether a token is one for access to us, now. Spring's own checks of type, time, issuer and
 * audience stand beside it; this one names what is wrong, and knows an ID or refresh token when it
 * sees one.
 */
final class AccessTokens implements OAuth2TokenValidator<Jwt> {

  /** By how much the clocks of issuers may differ from ours. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** Types in the header (RFC 7519, 5.1 and RFC 9068, 2.1); it may be missing. */
  static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  /** What only ID tokens have (OpenID Connect Core, 2 and 3.3.2.11). */
  private static final Set<String> OF_ID_TOKENS = Set.of("at_hash", "c_hash", "s_hash");

  private final Clock clock;
  private final String issuer;
  private final List<String> audiences;
  private final CallerClaims callers;

  /**
   * @param issuer empty when any issuer that has the keys is meant
   * @param audiences one of which a token is for; empty when it need not be for anybody
   */
  AccessTokens(Clock clock, String issuer, List<String> audiences, CallerClaims callers) {
    this.clock = clock;
    this.issuer = issuer;
    this.audiences = List.copyOf(audiences);
    this.callers = callers;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    Set<TokenFault> faults = EnumSet.noneOf(TokenFault.class);
    if (!isForAccess(token)) {
      faults.add(TokenFault.NOT_FOR_ACCESS);
    }
    if (token.hasClaim("cnf")) {
      faults.add(TokenFault.BOUND_TO_KEY);
    }
    if (!issuer.isEmpty() && !issuer.equals(token.getClaimAsString(JwtClaimNames.ISS))) {
      faults.add(TokenFault.WRONG_ISSUER);
    }
    if (!audiences.isEmpty() && Collections.disjoint(audiences, audienceOf(token))) {
      faults.add(TokenFault.WRONG_AUDIENCE);
    }
    if (callers.caller(token).isEmpty()) {
      faults.add(TokenFault.WITHOUT_SUBJECT);
    }
    faults.addAll(faultsOfTime(token));
    return faults.isEmpty()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            faults.stream().map(TokenFault::error).toArray(OAuth2Error[]::new));
  }

  private static boolean isForAccess(Jwt token) {
    Map<String, Object> claims = token.getClaims();
    // Keycloak names the kind of a token; before it did that well it copied nonces everywhere
    boolean isBearer = "bearer".equals(lower(claims.get("typ")));
    return TYPES.contains(lower(token.getHeaders().getOrDefault("typ", "JWT")))
        && (isBearer || !claims.containsKey("typ"))
        && (isBearer || !claims.containsKey("nonce"))
        && Collections.disjoint(claims.keySet(), OF_ID_TOKENS)
        && "access".equals(lower(claims.getOrDefault("token_use", "access")));
  }

  private Set<TokenFault> faultsOfTime(Jwt token) {
    Instant now = clock.instant();
    Instant expires = token.getExpiresAt();
    Set<TokenFault> faults = EnumSet.noneOf(TokenFault.class);
    if (expires == null) {
      faults.add(TokenFault.WITHOUT_EXPIRY);
    } else if (expires.plus(SKEW).isBefore(now)) {
      faults.add(TokenFault.EXPIRED);
    }
    boolean isEarly =
        Stream.of(beginning(token.getNotBefore()), beginning(issuedAt(token, expires)))
            .anyMatch(begins -> begins.minus(SKEW).isAfter(now));
    if (isEarly) {
      faults.add(TokenFault.NOT_YET_VALID);
    }
    return faults;
  }

  private static Instant beginning(@Nullable Instant moment) {
    return moment == null ? Instant.MIN.plus(SKEW) : moment;
  }

  /** To a token that does not tell when it was issued Spring adds the second before its end. */
  private static @Nullable Instant issuedAt(Jwt token, @Nullable Instant expires) {
    Instant issued = token.getIssuedAt();
    boolean isAdded = expires != null && expires.minusSeconds(1).equals(issued);
    return isAdded ? null : issued;
  }

  private static Collection<String> audienceOf(Jwt token) {
    List<String> audience = token.getAudience();
    return audience == null ? List.of() : audience;
  }

  private static String lower(@Nullable Object value) {
    return value instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
  }
}
