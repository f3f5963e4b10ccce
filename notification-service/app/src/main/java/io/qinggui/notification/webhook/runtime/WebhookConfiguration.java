package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.endpoint.Endpoints;
import io.qinggui.notification.endpoint.runtime.Gate;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests to webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

  @Bean
  GuardedHttp guardedHttp(
      Endpoints endpoints,
      Gate gate,
      SslBundles bundles,
      WebhookProperties properties,
      InstantSource clock)
      throws NoSuchAlgorithmException {
    String bundle = properties.sslBundle();
    SSLContext tls =
        bundle == null || bundle.isBlank()
            ? SSLContext.getDefault()
            : bundles.getBundle(bundle).createSslContext();
    return new GuardedHttp(endpoints, gate, tls, properties, clock);
  }

  @Bean
  WebhookClient webhookClient(GuardedHttp http) {
    return new WebhookClient(http);
  }

  @Bean
  Handshake handshake(
      GuardedHttp http,
      WebhookProperties properties,
      @Value("${qinggui.public-address}") URI publicAddress) {
    String origin = properties.origin();
    return new Handshake(
        http,
        origin == null || origin.isBlank() ? publicAddress.getHost() : origin,
        properties.ratePerMinute());
  }
}
