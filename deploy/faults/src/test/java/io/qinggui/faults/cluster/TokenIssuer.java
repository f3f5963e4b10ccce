package io.qinggui.faults.cluster;

import io.qinggui.platform.testkit.Issuer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Issues tokens of the form that the topology expects. It is never away. */
final class TokenIssuer {

  private static final Duration VALID = Duration.ofHours(12);

  private final Issuer issuer = Issuer.start();
  private final InstantSource clock = InstantSource.system();

  String uri() {
    return issuer.uri();
  }

  String keys() {
    return issuer.jwkSetUri();
  }

  /**
   * A token.
   *
   * @param subject {@code miit} or {@code auditor}
   */
  String token(String subject) {
    Instant now = clock.instant();
    return issuer.sign(
        "JWT",
        """
        {"iss": "%s", "aud": "qinggui", "sub": "%s", "azp": "%s", "iat": %d, "exp": %d,
         "realm_access": {"roles": ["qinggui-%s"]}}\
        """
            .formatted(
                uri(),
                subject,
                subject,
                now.getEpochSecond(),
                now.plus(VALID).getEpochSecond(),
                subject.toUpperCase(Locale.ROOT)));
  }
}
