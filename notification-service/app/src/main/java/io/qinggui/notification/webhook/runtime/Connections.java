package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.endpoint.runtime.Gate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client for webhooks, with one pool for all endpoints. Whatever a client does by itself
 * is off: it follows nothing, repeats nothing, remembers nothing and unpacks nothing.
 */
final class Connections {

  /** A connection may be closed by the other side unseen; asking it takes a millisecond. */
  private static final TimeValue ASKED_AFTER = TimeValue.ofMilliseconds(500);

  private Connections() {}

  static CloseableHttpClient open(WebhookProperties properties, Gate gate, SSLContext tls) {
    return HttpClients.custom()
        .setConnectionManager(pool(properties, gate, tls))
        .setDefaultRequestConfig(requests(properties))
        .setKeepAliveStrategy(keepAlive(properties.idle()))
        .evictExpiredConnections()
        .evictIdleConnections(TimeValue.of(properties.idle()))
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .disableDefaultUserAgent()
        .build();
  }

  private static PoolingHttpClientConnectionManager pool(
      WebhookProperties properties, Gate gate, SSLContext tls) {
    Timeout connect = Timeout.of(properties.connectTimeout());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(gate)
        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildClassic())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(Timeout.of(properties.timeout()))
                .setTimeToLive(TimeValue.of(properties.connectionAge()))
                .setValidateAfterInactivity(ASKED_AFTER)
                .build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(heads(properties)).build())
        .setMaxConnTotal(properties.connections())
        .setMaxConnPerRoute(properties.connectionsPerEndpoint())
        .build();
  }

  private static Http1Config heads(WebhookProperties properties) {
    return Http1Config.custom()
        .setMaxLineLength((int) properties.headerLine().toBytes())
        .setMaxHeaderCount(properties.headerLines())
        .build();
  }

  private static RequestConfig requests(WebhookProperties properties) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(properties.connectionWait()))
        .setResponseTimeout(Timeout.of(properties.timeout()))
        .setHardCancellationEnabled(true)
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .setContentCompressionEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .setExpectContinueEnabled(false)
        .build();
  }

  /** As long as the endpoint says, and no longer than idle connections are kept. */
  private static ConnectionKeepAliveStrategy keepAlive(Duration idle) {
    return (response, context) -> {
      TimeValue said =
          DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
      return said.toMilliseconds() < 0 || said.toMilliseconds() > idle.toMillis()
          ? TimeValue.of(idle)
          : said;
    };
  }
}
