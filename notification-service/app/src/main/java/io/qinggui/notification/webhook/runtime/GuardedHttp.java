package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.endpoint.Endpoint;
import io.qinggui.notification.endpoint.Endpoints;
import io.qinggui.notification.endpoint.Reading.Refused;
import io.qinggui.notification.endpoint.Reading.Understood;
import io.qinggui.notification.endpoint.runtime.Gate;
import io.qinggui.notification.webhook.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Makes requests to addresses that somebody outside has chosen. Each takes a thread of its own, so
 * that it can be broken off wherever it hangs: in a look-up, a handshake or in the middle of a
 * line. Many threads may use one.
 */
final class GuardedHttp implements AutoCloseable {

  private static final String USER_AGENT =
      "Qinggui/"
          + Objects.requireNonNullElse(
              GuardedHttp.class.getPackage().getImplementationVersion(), "dev");

  private final Endpoints endpoints;
  private final Gate gate;
  private final WebhookProperties properties;
  private final InstantSource clock;
  private final CloseableHttpClient http;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());

  GuardedHttp(
      Endpoints endpoints,
      Gate gate,
      SSLContext tls,
      WebhookProperties properties,
      InstantSource clock) {
    this.endpoints = endpoints;
    this.gate = gate;
    this.properties = properties;
    this.clock = clock;
    this.http = Connections.open(properties, gate, tls);
  }

  /**
   * Makes a request and waits for what comes of it, no longer than its time.
   *
   * @throws CancellationException when the calling thread is interrupted
   */
  Answer exchange(Call call) {
    return switch (endpoints.read(call.url())) {
      case Refused it ->
          new Answer(
              new Sent(Sent.Kind.FORBIDDEN_ADDRESS, 0, 0, "", null, it.why().code()), Map.of());
      case Understood it -> exchange(it.endpoint(), call);
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer exchange(Endpoint endpoint, Call call) {
    HttpHost host = new HttpHost(endpoint.scheme(), endpoint.host(), endpoint.port());
    Attempt attempt = new Attempt(http, host, request(endpoint, call), properties, clock);
    Future<Answer> answer = threads.submit(() -> gate.passingTo(endpoint, attempt::call));
    try {
      return answer.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      breakOff(attempt, answer);
      return attempt.late();
    } catch (InterruptedException e) {
      breakOff(attempt, answer);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while delivering");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void breakOff(Attempt attempt, Future<Answer> answer) {
    answer.cancel(true);
    attempt.breakOff();
  }

  private static HttpUriRequestBase request(Endpoint endpoint, Call call) {
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), endpoint.uri());
    request.setHeader("User-Agent", USER_AGENT);
    call.headers().forEach(request::setHeader);
    if (call.body().length > 0) {
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    return request;
  }
}
