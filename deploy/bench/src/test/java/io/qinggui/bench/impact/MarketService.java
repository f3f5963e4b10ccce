package io.qinggui.bench.impact;

import io.qinggui.license.LicenseServiceApplication;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The license service over a filled ledger, as standalone starts it, with its read models in the
 * same process. Kafka is away, and nothing is announced.
 */
final class MarketService {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private MarketService() {}

  /** The folder of a ledger; prints its port and a token once every read model is there. */
  public static void main(String[] args) throws InterruptedException {
    SpringApplication application = new SpringApplication(LicenseServiceApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    try (ConfigurableApplicationContext context =
        application.run(
            "--spring.config.name=license-service",
            "--qinggui.standalone.context=service",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.threads.virtual.enabled=true",
            "--spring.jmx.enabled=false",
            "--qinggui.ledger.store=sqlite",
            "--qinggui.ledger.directory=" + args[0],
            "--qinggui.projections.uri=" + EmbeddedMongo.shared().freshUri(),
            "--qinggui.license.announcement.enabled=false",
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri())) {
      awaitReadModels(context);
      int port =
          Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
      System.out.println("ready " + port + " " + Tokens.miit());
      Thread.currentThread().join();
    }
  }

  private static void awaitReadModels(ConfigurableApplicationContext context) {
    long head = context.getBean(Ledger.class).head();
    Projections projections = context.getBean(Projections.class);
    for (Projection each : context.getBeansOfType(Projection.class).values()) {
      Progress progress = projections.progress(each.name());
      if (!progress.await(head, PATIENCE)) {
        throw new IllegalStateException(each.name() + " stands at " + progress.position());
      }
    }
  }
}
