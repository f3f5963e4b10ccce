package io.qinggui.platform.web.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

  private static final Instant START = Instant.parse("2017-03-31T00:00:00Z");

  private final List<String> verifications = new ArrayList<>();
  private Duration passed = Duration.ZERO;
  private final KnownTokens tokens =
      new KnownTokens(this::verify, () -> START.plus(passed), () -> passed.toNanos());

  @Test
  void a_token_that_comes_again_is_verified_once() {
    Jwt first = tokens.decode("long");

    passed = Duration.ofSeconds(59);

    assertThat(tokens.decode("long")).isSameAs(first);
    assertThat(verifications).containsExactly("long");
  }

  @Test
  void after_a_minute_its_key_may_have_been_withdrawn() {
    tokens.decode("long");

    passed = Duration.ofSeconds(60);
    tokens.decode("long");

    assertThat(verifications).containsExactly("long", "long");
  }

  @Test
  void an_expired_token_is_for_the_decoder_to_judge() {
    tokens.decode("short");

    passed = Duration.ofSeconds(10);

    assertThatThrownBy(() -> tokens.decode("short")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void a_forged_token_is_refused_every_time() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    assertThat(verifications).containsExactly("forged", "forged");
  }

  private Jwt verify(String token) {
    verifications.add(token);
    Instant expires = START.plusSeconds(token.equals("short") ? 10 : 3600);
    if (token.equals("forged") || !START.plus(passed).isBefore(expires)) {
      throw new BadJwtException("no");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .claim("sub", "miit")
        .issuedAt(START)
        .expiresAt(expires)
        .build();
  }
}
