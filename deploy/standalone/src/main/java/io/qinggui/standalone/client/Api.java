package io.qinggui.standalone.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks questions of a gateway or a service; waits while it is busy or not yet up to date. */
public final class Api implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpClient http;
  private final Tokens tokens;
  private final Duration patience;

  /**
   * @param tokenEndpoint where tokens are issued
   * @param client OAuth2 client id
   * @param secret its secret
   * @param patience how long is asked again when there is no answer yet, or no token (503)
   */
  public Api(URI tokenEndpoint, String client, String secret, Duration patience) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.tokens = new Tokens(http, tokenEndpoint, client, secret);
    this.patience = patience;
  }

  /**
   * A read.
   *
   * @param minLedgerPosition what the answer has to include, or empty
   * @throws IOException when the answer is no success
   */
  public JsonNode get(URI uri, String minLedgerPosition) throws IOException, InterruptedException {
    return ask("GET", uri, minLedgerPosition, BodyPublishers.noBody());
  }

  /** A question that is asked with {@code POST}; otherwise as {@link #get}. */
  public JsonNode post(URI uri, String minLedgerPosition, JsonNode body)
      throws IOException, InterruptedException {
    return ask("POST", uri, minLedgerPosition, BodyPublishers.ofString(body.toString()));
  }

  @Override
  public void close() {
    http.close();
  }

  private JsonNode ask(String method, URI uri, String minLedgerPosition, BodyPublisher body)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return answer(uri, send(method, uri, minLedgerPosition, body));
      } catch (UnavailableException | HttpTimeoutException e) {
        if (System.nanoTime() - end >= 0) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static JsonNode answer(URI uri, HttpResponse<String> response) throws IOException {
    if (response.statusCode() == 200) {
      return JSON.readTree(response.body());
    }
    throw UnavailableException.refused(
        response.statusCode(), uri + " answers " + response.statusCode() + " " + response.body());
  }

  private HttpResponse<String> send(
      String method, URI uri, String minLedgerPosition, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + tokens.current())
            .header("Accept-Language", "en")
            .method(method, body);
    if (method.equals("POST")) {
      request.header("Content-Type", "application/json");
    }
    if (!minLedgerPosition.isEmpty()) {
      request.header("Min-Ledger-Position", minLedgerPosition);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
