package io.qinggui.platform.web.caller;

import static java.time.ZoneOffset.UTC;

import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.Issuer;
import io.qinggui.platform.web.sample.SampleApplication;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The sample service, trusting an issuer that is not ours, at a moment that stands still. */
final class TrustingService {

  static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  static final Issuer ISSUER = Issuer.start();

  private TrustingService() {}

  /** Ends with the JVM. */
  static Api start(String... properties) {
    return Api.of(run(properties));
  }

  private static ConfigurableApplicationContext run(String... properties) {
    TokenClock clock = new TokenClock(Clock.fixed(NOW, UTC));
    Map<String, String> all = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.main.lazy-initialization=true",
                "qinggui.ledger.name=sample",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + ISSUER.jwkSetUri(),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
                "spring.security.oauth2.resourceserver.jwt.audiences=qinggui"),
            Stream.of(properties))
        .forEach(each -> all.put(each.substring(0, each.indexOf('=')), each));
    return new SpringApplicationBuilder(SampleApplication.class)
        .initializers(
            context ->
                ((GenericApplicationContext) context).registerBean(TokenClock.class, () -> clock))
        .run(all.values().stream().map(each -> "--" + each).toArray(String[]::new));
  }

  /**
   * Claims of a token that is valid now.
   *
   * @param more further members of the object, which come last
   */
  static String claims(String more) {
    return """
    {"iss":"%s","aud":"qinggui","sub":"s-1","iat":%d,"exp":%d%s}\
    """
        .formatted(ISSUER.uri(), at(-10), at(300), more.isEmpty() ? "" : "," + more);
  }

  /** A moment as a token has it, so many seconds from now. */
  static long at(long seconds) {
    return NOW.plusSeconds(seconds).getEpochSecond();
  }
}
