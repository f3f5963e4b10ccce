package io.qinggui.platform.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access token of a client, by OAuth2 client credentials; asked for again shortly before it
 * expires. Many threads may use one; only one of them asks.
 */
final class AccessToken {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Credentials credentials;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Token token = new Token("", System.nanoTime());

  private record Token(String value, long renewAt) {
    boolean fresh() {
      return !value.isEmpty() && System.nanoTime() - renewAt < 0;
    }
  }

  AccessToken(HttpClient http, Credentials credentials) {
    this.http = http;
    this.credentials = credentials;
  }

  /**
   * A token that is good for a while.
   *
   * @throws UnavailableException when the endpoint is busy
   * @throws IOException when it gives none
   */
  String current() throws IOException, InterruptedException {
    Token known = token;
    return known.fresh() ? known.value() : renewed(known);
  }

  /** Forgets a token that was refused, unless another one has come meanwhile. */
  void discard(String refused) {
    lock.lock();
    try {
      if (token.value().equals(refused)) {
        token = new Token("", System.nanoTime());
      }
    } finally {
      lock.unlock();
    }
  }

  private String renewed(Token known) throws IOException, InterruptedException {
    lock.lock();
    try {
      if (token.equals(known) || !token.fresh()) {
        token = fetch();
      }
      return token.value();
    } finally {
      lock.unlock();
    }
  }

  private Token fetch() throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(credentials.tokenEndpoint())
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.form()))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw UnavailableException.refused(
          response.statusCode(),
          "no token for %s: %d %s"
              .formatted(credentials.client(), response.statusCode(), response.body()));
    }
    return parse(response.body());
  }

  private static Token parse(String json) throws IOException {
    try {
      JsonNode answer = JSON.readTree(json);
      Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(300));
      Duration useful = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life;
      return new Token(
          answer.path("access_token").asString(""), System.nanoTime() + useful.toNanos());
    } catch (JacksonException e) {
      throw new IOException("the token endpoint does not answer JSON", e);
    }
  }

  private String basic() {
    String text = credentials.client() + ":" + credentials.secret();
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
