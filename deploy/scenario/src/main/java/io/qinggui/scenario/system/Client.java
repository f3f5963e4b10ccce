package io.qinggui.scenario.system;

import io.qinggui.standalone.client.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's program that talks to a running Qinggui over HTTP. Many threads may use one. */
public final class Client implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Map<String, Tokens> tokens = new ConcurrentHashMap<>();

  /**
   * @param port of the gateway, on loopback
   */
  public Client(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
  }

  /**
   * A write or a question.
   *
   * @param as a client of the token endpoint, such as {@code miit}
   * @param path after {@code /api/v1}
   * @param headers name, value, name, value, ...
   */
  public HttpResponse<String> post(String as, String path, String json, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(as, path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** A read; otherwise as {@link #post}. */
  public HttpResponse<String> get(String as, String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(as, path, headers).build());
  }

  /** Sends any request. */
  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  /** A valid token of that client. */
  public String token(String as) throws IOException, InterruptedException {
    return tokens
        .computeIfAbsent(as, id -> new Tokens(http, base.resolve("/oauth2/token"), id, "demo"))
        .current();
  }

  /** The body as JSON. */
  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private HttpRequest.Builder request(String as, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1" + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token(as));
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    http.close();
  }
}
