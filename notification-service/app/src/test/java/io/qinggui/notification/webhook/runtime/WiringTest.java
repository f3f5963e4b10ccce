package io.qinggui.notification.webhook.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.email.runtime.EmailSender;
import io.qinggui.notification.endpoint.EndpointRules;
import io.qinggui.notification.webhook.Delivery;
import io.qinggui.notification.webhook.Delivery.Mode;
import io.qinggui.notification.webhook.Sent;
import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.platform.testkit.Certificates;
import io.qinggui.platform.testkit.Peer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What configuration makes of it. */
class WiringTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(SslAutoConfiguration.class, MailSenderAutoConfiguration.class))
          .withUserConfiguration(Outgoing.class)
          .withPropertyValues("qinggui.public-address=https://qinggui.example");

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({
    "io.qinggui.notification.endpoint",
    "io.qinggui.notification.webhook",
    "io.qinggui.notification.email"
  })
  static class Outgoing {

    @Bean
    InstantSource clock() {
      return InstantSource.fixed(Scene.NOW);
    }
  }

  @Test
  void nothing_inside_is_allowed_unless_somebody_says_so() {
    try (Peer peer = Peer.saying(Peer.OK)) {
      runner.run(
          context -> {
            assertThat(send(context, peer.url()).kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
            assertThat(context.getBean(EndpointRules.class).refusal(peer.url()))
                .contains("endpoint-scheme-refused");
          });
      assertThat(peer.connections()).isEqualTo(0);
    }
  }

  @Test
  void this_machine_is_allowed_for_trying_out() {
    try (Peer peer = Peer.saying(Peer.OK)) {
      runner
          .withPropertyValues("qinggui.webhooks.loopback-http=true")
          .run(
              context -> {
                assertThat(send(context, peer.url()).kind()).isEqualTo(Kind.DELIVERED);
                assertThat(send(context, peer.url().replace("127.0.0.1", "localhost")).kind())
                    .isEqualTo(Kind.DELIVERED);
              });
    }
  }

  @Test
  void endpoints_are_asked_under_the_name_of_the_public_address() {
    try (Peer peer = Peer.saying(Peer.OK)) {
      runner
          .withPropertyValues("qinggui.webhooks.allow=http://127.0.0.1:" + peer.port())
          .run(context -> context.getBean(Handshake.class).ask(peer.url(), null));
      assertThat(peer.requests().getFirst().header("WebHook-Request-Origin"))
          .isEqualTo("qinggui.example");
    }
  }

  @Test
  void more_authorities_are_trusted_by_a_bundle(@TempDir Path directory) throws Exception {
    Certificates certificates = Certificates.selfSigned(directory, "ip:127.0.0.1");
    try (Peer peer =
        Peer.encrypted(
            certificates.presented(), (request, out) -> out.write(Peer.OK.getBytes(UTF_8)))) {
      String url = "https://127.0.0.1:" + peer.port() + "/";
      ApplicationContextRunner allowing =
          runner.withPropertyValues("qinggui.webhooks.allow=https://127.0.0.1:*");

      allowing.run(
          context -> assertThat(send(context, url).failure()).isEqualTo("certificate-refused"));
      allowing
          .withPropertyValues(
              "qinggui.webhooks.ssl-bundle=endpoints",
              "spring.ssl.bundle.jks.endpoints.truststore.location=file:"
                  + certificates.trustStore(),
              "spring.ssl.bundle.jks.endpoints.truststore.password=changeit",
              "spring.ssl.bundle.jks.endpoints.truststore.type=PKCS12")
          .run(context -> assertThat(send(context, url).kind()).isEqualTo(Kind.DELIVERED));
    }
  }

  @Test
  void an_allowance_that_cannot_be_read_stops_the_start() {
    runner
        .withPropertyValues("qinggui.webhooks.allow=everything")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void mail_is_sent_where_a_server_is_configured() {
    runner.run(context -> assertThat(isConfigured(context)).isFalse());
    runner
        .withPropertyValues("spring.mail.host=")
        .run(context -> assertThat(isConfigured(context)).isFalse());
    runner
        .withPropertyValues("spring.mail.host=mail.example")
        .run(context -> assertThat(isConfigured(context)).isTrue());
  }

  @Test
  void letters_without_a_sound_sender_stop_the_start() {
    runner
        .withPropertyValues("spring.mail.host=mail.example", "qinggui.mail.from=Me <me@q.example>")
        .run(context -> assertThat(context).hasFailed());
  }

  private static boolean isConfigured(ApplicationContext context) {
    return context.getBean(EmailSender.class).isConfigured();
  }

  private static Sent send(ApplicationContext context, String url) {
    return context
        .getBean(WebhookClient.class)
        .send(
            new Delivery(
                url,
                Mode.STRUCTURED,
                Scene.EVENT.getBytes(UTF_8),
                Map.of("webhook-id", Scene.EVENT_ID),
                Scene.EVENT_ID));
  }
}
