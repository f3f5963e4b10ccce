package io.qinggui.platform.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Sends requests to a gateway or a service. Many threads may use one. */
public final class ApiClient implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient http;
  private final @Nullable AccessToken token;

  private ApiClient(HttpClient http, @Nullable AccessToken token) {
    this.http = http;
    this.token = token;
  }

  /** One that sends no token. */
  public static ApiClient anonymous() {
    return new ApiClient(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build(),
        null);
  }

  /** One that sends a token of these credentials, which it asks for when it is needed. */
  public static ApiClient of(Credentials credentials) {
    return anonymous().as(credentials);
  }

  /** The same connections for somebody else; closing either closes both. */
  public ApiClient as(Credentials credentials) {
    return new ApiClient(http, new AccessToken(http, credentials));
  }

  /**
   * The answer, whatever its status is. When the token is refused (401), the request is sent once
   * more with a new one.
   *
   * @throws java.net.http.HttpTimeoutException when there is no answer within the timeout
   * @throws UnavailableException when the token endpoint is busy
   * @throws IOException when there is no answer, or no token
   */
  public ApiResponse send(ApiRequest request) throws IOException, InterruptedException {
    if (token == null) {
      return send(request, Optional.empty());
    }
    String used = token.current();
    ApiResponse response = send(request, Optional.of(used));
    if (response.status() != 401) {
      return response;
    }
    token.discard(used);
    return send(request, Optional.of(token.current()));
  }

  /**
   * A token of the credentials that is good for a while.
   *
   * @throws UnavailableException when the token endpoint is busy
   * @throws IOException when there is none
   * @throws IllegalStateException when there are no credentials
   */
  public String token() throws IOException, InterruptedException {
    if (token == null) {
      throw new IllegalStateException("this client has no credentials");
    }
    return token.current();
  }

  @Override
  public void close() {
    http.close();
  }

  private ApiResponse send(ApiRequest request, Optional<String> bearer)
      throws IOException, InterruptedException {
    return new ApiResponse(http.send(request.http(bearer), BodyHandlers.ofString()));
  }
}
