package io.qinggui.faults.cluster;

import io.qinggui.faults.audit.Findings;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * A well-behaved client: a refused connection is tried at the other gateway at once; a broken one,
 * too, since all that this client asks for can be asked again, by its key or because it changes
 * nothing; a 503 after what it says in {@code Retry-After}. It gives up after two minutes. Every
 * other 5xx, and a 503 that does not say when to come again, is a finding.
 */
final class ClientBehindBalancer implements Client.Sender, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SOON = Duration.ofMillis(50);

  private final Balancer balancer;
  private final TokenIssuer issuer;
  private final Findings findings;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final LongAdder refused = new LongAdder();
  private final LongAdder broken = new LongAdder();
  private final LongAdder unavailable = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  ClientBehindBalancer(Balancer balancer, TokenIssuer issuer, Findings findings) {
    this.balancer = balancer;
    this.issuer = issuer;
    this.findings = findings;
  }

  /**
   * What it has met so far.
   *
   * @param refused connections that were refused
   * @param broken connections that broke before there was an answer
   * @param unavailable answers 503 with {@code Retry-After}
   */
  record Met(long answered, long refused, long broken, long unavailable) {

    Met since(Met before) {
      return new Met(
          answered - before.answered,
          refused - before.refused,
          broken - before.broken,
          unavailable - before.unavailable);
    }
  }

  Met met() {
    return new Met(answered.sum(), refused.sum(), broken.sum(), unavailable.sum());
  }

  @Override
  public HttpResponse<String> send(String as, ApiRequest request)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      URI gateway = balancer.next();
      try {
        HttpResponse<String> answer = http.send(at(gateway, as, request), BodyHandlers.ofString());
        if (answer.statusCode() < 500) {
          answered.increment();
          return answer;
        }
        Duration wait = retryAfter(answer, request);
        if (System.nanoTime() + wait.toNanos() - end > 0) {
          return answer;
        }
        Thread.sleep(wait);
      } catch (ConnectException | HttpConnectTimeoutException e) {
        refused.increment();
        balancer.refused(gateway);
        pause(end, e);
      } catch (IOException e) {
        broken.increment();
        pause(end, e);
      }
    }
  }

  private static void pause(long end, IOException failure)
      throws IOException, InterruptedException {
    if (System.nanoTime() - end > 0) {
      throw failure;
    }
    Thread.sleep(SOON);
  }

  private Duration retryAfter(HttpResponse<String> answer, ApiRequest request) {
    String seconds = answer.headers().firstValue("Retry-After").orElse("");
    if (answer.statusCode() != 503 || seconds.isEmpty()) {
      findings.wrong(
          "%s: %d without Retry-After: %s",
          request.uri().getPath(), answer.statusCode(), answer.body());
      return SOON;
    }
    unavailable.increment();
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  private HttpRequest at(URI gateway, String as, ApiRequest request) {
    String query = request.uri().getRawQuery();
    HttpRequest.Builder http =
        HttpRequest.newBuilder(
                gateway.resolve(request.uri().getRawPath() + (query == null ? "" : "?" + query)))
            .timeout(request.timeout())
            .header("Authorization", "Bearer " + tokens.computeIfAbsent(as, issuer::token));
    if (!request.headers().isEmpty()) {
      http.headers(request.headers().toArray(String[]::new));
    }
    request
        .json()
        .ifPresent(
            body ->
                http.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
    return http.build();
  }

  @Override
  public void close() {
    http.close();
  }
}
