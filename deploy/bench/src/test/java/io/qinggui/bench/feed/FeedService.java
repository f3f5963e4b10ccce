package io.qinggui.bench.feed;

import io.qinggui.notification.NotificationServiceApplication;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The notification service by itself, as standalone starts it, on somebody's broker. */
final class FeedService {

  private FeedService() {}

  /** The folder of its ledgers and the broker; prints its port and a token once it answers. */
  public static void main(String[] args) throws InterruptedException {
    SpringApplication application = new SpringApplication(NotificationServiceApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    try (ConfigurableApplicationContext context =
        application.run(
            "--spring.config.name=notification-service",
            "--qinggui.standalone.context=service",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.threads.virtual.enabled=true",
            "--spring.jmx.enabled=false",
            "--qinggui.ledger.store=sqlite",
            "--qinggui.ledger.directory=" + args[0],
            "--qinggui.projections.uri=" + EmbeddedMongo.shared().freshUri(),
            "--qinggui.kafka.bootstrap-servers=" + args[1],
            "--qinggui.kafka.instance=bench",
            "--qinggui.webhooks.loopback-http=true",
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri())) {
      int port =
          Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
      System.out.println("ready " + port + " " + Tokens.miit());
      Thread.currentThread().join();
    }
  }
}
