package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.endpoint.Allowance;
import io.qinggui.notification.endpoint.Endpoints;
import io.qinggui.notification.endpoint.runtime.Gate;
import io.qinggui.notification.endpoint.runtime.Resolver;
import io.qinggui.notification.webhook.Delivery;
import io.qinggui.notification.webhook.Sent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.springframework.util.unit.DataSize;

/** A client with what a test allows it, and time enough unless the test is about time. */
final class Scene implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  static final String EVENT_ID = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";

  /** As it goes through every door, with what a writer of JSON may do with spaces and numbers. */
  static final String EVENT =
      """
      {"specversion":"1.0","id":"%s","source":"/ledgers/license",\
      "type":"io.qinggui.license.license-registered.v1","subject":"91330106673959654P",\
      "time":"2018-01-02T03:04:05.678901Z","datacontenttype":"application/json",\
      "ledgerposition":7,"feedposition":4711,"previousposition":4700,"legaldate":"2014-05-01",\
      "data": {"licenseNumber" : "浙B1-20140026","rate":1.50,  "grants":[{"service":"IDC"}]} }\
      """
          .formatted(EVENT_ID);

  static final String DATA =
      "{\"licenseNumber\" : \"浙B1-20140026\",\"rate\":1.50,  \"grants\":[{\"service\":\"IDC\"}]}";

  static final Resolver NOBODY =
      name -> {
        throw new UnknownHostException(name);
      };

  final GuardedHttp http;
  final WebhookClient client;

  private Scene(
      List<Allowance> allowances, Resolver resolver, SSLContext tls, WebhookProperties limits) {
    Endpoints endpoints = new Endpoints(allowances);
    this.http =
        new GuardedHttp(
            endpoints, new Gate(endpoints, resolver), tls, limits, InstantSource.fixed(NOW));
    this.client = new WebhookClient(http);
  }

  /** Loopback by http is allowed. */
  static Scene open() {
    return within(Duration.ofSeconds(60));
  }

  static Scene within(Duration timeout) {
    return new Scene(Allowance.LOOPBACK_HTTP, NOBODY, defaultTls(), limits(timeout, 64));
  }

  static Scene withPool(int perEndpoint) {
    return new Scene(
        Allowance.LOOPBACK_HTTP, NOBODY, defaultTls(), limits(Duration.ofSeconds(60), perEndpoint));
  }

  static Scene of(List<Allowance> allowances, Resolver resolver, SSLContext tls) {
    return new Scene(allowances, resolver, tls, limits(Duration.ofSeconds(60), 64));
  }

  /** Nothing is allowed besides. */
  static Scene strict(Resolver resolver) {
    return of(List.of(), resolver, defaultTls());
  }

  Sent send(String url) {
    return send(url, Delivery.Mode.STRUCTURED);
  }

  Sent send(String url, Delivery.Mode mode) {
    return client.send(
        new Delivery(
            url,
            mode,
            EVENT.getBytes(StandardCharsets.UTF_8),
            Map.of("webhook-id", EVENT_ID, "webhook-signature", "v1,abc= v1a,def="),
            EVENT_ID));
  }

  static InetAddress address(String literal) {
    return InetAddress.ofLiteral(literal);
  }

  @Override
  public void close() {
    http.close();
  }

  static SSLContext defaultTls() {
    try {
      return SSLContext.getDefault();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static WebhookProperties limits(Duration timeout, int perEndpoint) {
    return new WebhookProperties(
        timeout,
        Duration.ofSeconds(30),
        DataSize.ofKilobytes(64),
        DataSize.ofBytes(1_000),
        DataSize.ofKilobytes(8),
        100,
        256,
        perEndpoint,
        perEndpoint == 64 ? Duration.ofSeconds(30) : Duration.ofMillis(200),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofHours(24),
        null,
        6_000,
        null);
  }
}
