package io.qinggui.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a service under test, over real HTTP on the loopback interface.
 *
 * @param port where the service listens
 */
public record Api(int port) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Gets a path as the bearer of a token; an empty token sends none. */
  public Answer get(String token, String path, String... headers) {
    return send(request(token, path, headers).GET());
  }

  /** Posts a JSON body; an empty token sends none. */
  public Answer post(String token, String path, String body, String... headers) {
    return send(
        request(token, path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /**
   * JSON with single quotes made double, so that it stands well in a test.
   *
   * @param args fill {@code %s}
   */
  public static String json(String template, Object... args) {
    return template.formatted(args).replace('\'', '"');
  }

  private HttpRequest.Builder request(String token, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30));
    if (!token.isEmpty()) {
      request.header("Authorization", Tokens.bearer(token));
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * What the service answered.
   *
   * @param response as received
   */
  public record Answer(HttpResponse<String> response) {

    /** HTTP status. */
    public int status() {
      return response.statusCode();
    }

    /** A header's first value, empty when there is none. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The body. */
    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** A text field of the body, empty when it is absent or null. */
    public String text(String field) {
      return json().path(field).asString("");
    }

    /** The {@code pointer code} of each error of a problem document. */
    public List<String> errors() {
      return json().path("errors").values().stream()
          .map(e -> e.path("pointer").asString("") + " " + e.path("code").asString(""))
          .toList();
    }

    @Override
    public String toString() {
      return status() + " " + response.body();
    }
  }
}
