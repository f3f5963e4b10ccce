package io.qinggui.platform.web.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Verifies the signature of a token once and not for each request that carries it; that was a
 * seventh of what a request costs. A token is verified again after a minute, so that a key that the
 * issuer has withdrawn is not trusted for longer, and is never taken from here after it has
 * expired. What is not valid is not remembered.
 */
final class KnownTokens implements JwtDecoder {

  private static final Duration TRUSTED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JwtDecoder decoder;
  private final InstantSource clock;
  private final Cache<String, Jwt> verified;

  KnownTokens(JwtDecoder decoder, InstantSource clock, Ticker ticker) {
    this.decoder = decoder;
    this.clock = clock;
    this.verified =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).ticker(ticker).build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    if (known != null && isCurrent(known)) {
      return known;
    }
    Jwt decoded = verify(token);
    if (decoded.getExpiresAt() != null) {
      verified.put(token, decoded);
    }
    return decoded;
  }

  /** An issuer that cannot be asked for its keys is away, whoever noticed that. */
  private Jwt verify(String token) {
    try {
      return decoder.decode(token);
    } catch (JwtDecoderInitializationException e) {
      throw new JwtException("the issuer's configuration cannot be read", e);
    }
  }

  private boolean isCurrent(Jwt known) {
    Instant expires = known.getExpiresAt();
    return expires != null && clock.instant().isBefore(expires);
  }
}
