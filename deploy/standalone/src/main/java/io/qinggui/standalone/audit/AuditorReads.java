package io.qinggui.standalone.audit;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.client.Credentials;
import io.qinggui.platform.client.Patience;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an auditor reads of a gateway. What cannot be had is an {@link UncheckedIOException}. */
final class AuditorReads implements AutoCloseable {

  private static final int NOT_FOUND = 404;
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final int LIMIT = 500;

  private final URI gateway;
  private final ApiClient api;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Patience patience = Patience.ofReader(TIMEOUT);

  AuditorReads(URI gateway, Credentials credentials) {
    this.gateway = gateway;
    this.api = ApiClient.of(credentials);
  }

  private interface Call<T> {
    T send() throws IOException, InterruptedException;
  }

  /**
   * Bytes as they are.
   *
   * @return empty when there are none there
   */
  Optional<byte[]> bytes(String path) {
    HttpResponse<byte[]> answer =
        sending(
            () ->
                http.send(
                    HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + api.token())
                        .build(),
                    BodyHandlers.ofByteArray()));
    require(path, answer.statusCode());
    return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(answer.body());
  }

  /**
   * The items of all pages of a list.
   *
   * @param path with a query; of an answer that there is no such thing, none
   */
  List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    @Nullable String cursor = "";
    while (cursor != null) {
      String next = cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor);
      JsonNode page = json(path + "limit=" + LIMIT + next);
      page.path("items").forEach(items::add);
      cursor = page.path("next").isString() ? page.path("next").stringValue() : null;
    }
    return items;
  }

  /** A JSON value; one that is missing when there is none there. */
  JsonNode json(String path) {
    ApiResponse answer = send(ApiRequest.get(gateway.resolve(path)));
    require(path, answer.status());
    return answer.status() == NOT_FOUND ? answer.json().path("nothing there") : answer.json();
  }

  /** The body of an answer to a question. */
  String ask(String path, String json) {
    return body(path, ApiRequest.post(gateway.resolve(path), json));
  }

  /** The body of what is there. */
  String ask(String path) {
    return body(path, ApiRequest.get(gateway.resolve(path)));
  }

  private String body(String path, ApiRequest request) {
    ApiResponse answer = send(request);
    if (!answer.succeeded()) {
      throw new UncheckedIOException(new IOException(path + " answers " + answer));
    }
    return answer.body();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private ApiResponse send(ApiRequest request) {
    return sending(() -> patience.send(() -> api.send(request)));
  }

  private static <T> T sending(Call<T> call) {
    try {
      return call.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted"));
    }
  }

  private static void require(String path, int status) {
    if (status != NOT_FOUND && status != 200) {
      throw new UncheckedIOException(new IOException(path + " answers " + status));
    }
  }

  @Override
  public void close() {
    api.close();
    http.close();
  }
}
