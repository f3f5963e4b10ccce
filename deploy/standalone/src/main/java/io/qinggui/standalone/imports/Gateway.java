package io.qinggui.standalone.imports;

import io.qinggui.standalone.client.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public HTTP interface. A request that got no answer is sent again, which is safe because of
 * its idempotency key, until the patience ends; after that nothing is tried for long any more.
 */
final class Gateway implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ImportSettings settings;
  private final HttpClient http;
  private final Tokens tokens;
  private volatile boolean givenUp;

  Gateway(ImportSettings settings) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.tokens = new Tokens(http, settings.tokenEndpoint(), settings.client(), settings.secret());
  }

  /**
   * @throws UnreachableException when no answer could be had
   */
  Answer post(Request request) throws UnreachableException, InterruptedException {
    long end = System.nanoTime() + settings.patience().toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      String trouble;
      Duration wait = pause;
      try {
        HttpResponse<byte[]> response = send(request);
        if (!TRY_AGAIN.contains(response.statusCode())) {
          return answer(response);
        }
        trouble = "the gateway answers " + response.statusCode();
        wait = retryAfter(response).orElse(pause);
      } catch (IOException e) {
        trouble = "no answer from " + settings.gateway() + ": " + e;
      }
      if (givenUp || System.nanoTime() + wait.toNanos() - end > 0) {
        givenUp = true;
        throw new UnreachableException(trouble);
      }
      Thread.sleep(wait);
      pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : wait;
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<byte[]> send(Request request) throws IOException, InterruptedException {
    String token = tokens.current();
    HttpResponse<byte[]> response = send(request, token);
    if (response.statusCode() != 401) {
      return response;
    }
    tokens.discard(token);
    return send(request, tokens.current());
  }

  private HttpResponse<byte[]> send(Request request, String token)
      throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(settings.gateway() + "/api/v1" + request.path()))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .header("Idempotency-Key", request.idempotencyKey())
            .POST(HttpRequest.BodyPublishers.ofString(request.json()))
            .build();
    return http.send(post, BodyHandlers.ofByteArray());
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    boolean replayed =
        response.headers().firstValue("Idempotency-Replayed").filter("true"::equals).isPresent();
    return new Answer(response.statusCode(), json(response.body()), replayed);
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JacksonException e) {
      // an answer from something in between that is not one of our services
      return JSON.createObjectNode();
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,2}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
