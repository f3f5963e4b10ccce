package io.qinggui.platform.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as it is asked for; the client adds the token.
 *
 * @param uri absolute
 * @param json the body of a {@code POST}; empty for a {@code GET}
 * @param headers name, value, name, value, ...
 * @param timeout how long to wait for the answer
 */
public record ApiRequest(URI uri, Optional<String> json, List<String> headers, Duration timeout) {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Copies the headers. */
  public ApiRequest {
    headers = List.copyOf(headers);
  }

  /** A read, which waits for a minute. */
  public static ApiRequest get(URI uri) {
    return new ApiRequest(uri, Optional.empty(), List.of(), TIMEOUT);
  }

  /** A write or a question with a JSON body, which waits for a minute. */
  public static ApiRequest post(URI uri, String json) {
    return new ApiRequest(uri, Optional.of(json), List.of(), TIMEOUT);
  }

  /**
   * The same with further headers.
   *
   * @param more name, value, name, value, ...
   */
  public ApiRequest with(String... more) {
    List<String> all = Stream.concat(headers.stream(), Stream.of(more)).toList();
    return new ApiRequest(uri, json, all, timeout);
  }

  /** The same with another timeout. */
  public ApiRequest within(Duration other) {
    return new ApiRequest(uri, json, headers, other);
  }

  HttpRequest http(Optional<String> token) {
    HttpRequest.Builder http = HttpRequest.newBuilder(uri).timeout(timeout);
    token.ifPresent(it -> http.header("Authorization", "Bearer " + it));
    if (!headers.isEmpty()) {
      http.headers(headers.toArray(String[]::new));
    }
    json.ifPresent(
        body ->
            http.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    return http.build();
  }
}
