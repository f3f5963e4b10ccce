package io.qinggui.platform.testkit;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Uscc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A service under test on a free port of the loopback interface: real HTTP, an SQLite ledger in a
 * fresh directory, read models over MongoDB's protocol, tokens of {@link Tokens}. It ends with the
 * process, so that all API tests of a module can share one.
 *
 * @param context of the service
 * @param api speaks to it
 * @param ledger its ledger
 */
public record RunningService(ConfigurableApplicationContext context, Api api, Ledger ledger) {

  private static final AtomicInteger NEXT = new AtomicInteger();

  /**
   * Starts a service.
   *
   * @param application its Spring Boot application
   * @param name of the service, for example {@code operator}; its configuration is {@code
   *     <name>-service.yaml}
   * @param properties further ones, as {@code --key=value}
   */
  public static RunningService start(Class<?> application, String name, String... properties) {
    return start(new SpringApplicationBuilder(application), name, properties);
  }

  /** Starts a service that goes by another clock than the system's. */
  public static RunningService start(
      InstantSource clock, Class<?> application, String name, String... properties) {
    return start(
        new SpringApplicationBuilder(application)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(InstantSource.class, () -> clock)),
        name,
        properties);
  }

  private static RunningService start(
      SpringApplicationBuilder application, String name, String... properties) {
    ConfigurableApplicationContext context =
        application
            .properties("spring.config.name=" + name + "-service")
            .run(
                Stream.concat(Stream.of(defaults(name)), Stream.of(properties))
                    .toArray(String[]::new));
    return new RunningService(context, Api.of(context), context.getBean(Ledger.class));
  }

  /** Where its ledger is. */
  public Path directory() {
    return Path.of(context.getEnvironment().getRequiredProperty("qinggui.ledger.directory"));
  }

  /** Expectations of refused writes. */
  public Refusals refusals() {
    return new Refusals(ledger);
  }

  /** A valid code that no other test of this process has. */
  public static String newUscc() {
    String body = "91330106MA%07d".formatted(NEXT.incrementAndGet());
    return body + Uscc.checkDigit(body);
  }

  private static String[] defaults(String name) {
    try {
      return new String[] {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--qinggui.ledger.directory=" + Files.createTempDirectory(name + "-ledger"),
        "--qinggui.projections.uri=" + EmbeddedMongo.shared().freshUri(),
        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri()
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
