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
  private final Throttle throttle;
  private final FirstPositions added = new FirstPositions();
  private volatile boolean givenUp;

  Gateway(ImportSettings settings) {
    this.settings = settings;
    this.throttle = new Throttle(settings.inFlight());
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
    for (boolean again = false; ; again = true) {
      Attempt attempt = attempt(request);
      if (attempt.response().isPresent()) {
        return answer(attempt.response().get(), again);
      }
      Duration wait = attempt.retryAfter().orElse(pause);
      if (givenUp || System.nanoTime() + wait.toNanos() - end > 0) {
        givenUp = true;
        throw new UnreachableException(attempt.trouble());
      }
      Thread.sleep(wait);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }

  @Override
  public void close() {
    http.close();
  }

  /** An answer, or why there is none yet. */
  private record Attempt(
      Optional<HttpResponse<byte[]>> response, String trouble, Optional<Duration> retryAfter) {}

  private Attempt attempt(Request request) throws InterruptedException {
    throttle.enter();
    boolean answered = false;
    try {
      HttpResponse<byte[]> response = send(request);
      answered = !TRY_AGAIN.contains(response.statusCode());
      return answered
          ? new Attempt(Optional.of(response), "", Optional.empty())
          : new Attempt(
              Optional.empty(),
              "the service answers " + response.statusCode(),
              retryAfter(response));
    } catch (IOException e) {
      String trouble = "no answer from " + settings.addressOf(request.service()) + ": " + e;
      return new Attempt(Optional.empty(), trouble, Optional.empty());
    } finally {
      if (answered) {
        throttle.answered();
      } else {
        throttle.unanswered();
      }
    }
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
        HttpRequest.newBuilder(
                URI.create(settings.addressOf(request.service()) + "/api/v1" + request.path()))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .header("Idempotency-Key", request.idempotencyKey())
            .POST(HttpRequest.BodyPublishers.ofString(request.json()))
            .build();
    return http.send(post, BodyHandlers.ofByteArray());
  }

  private Answer answer(HttpResponse<byte[]> response, boolean again) {
    boolean replayed =
        response.headers().firstValue("Idempotency-Replayed").filter("true"::equals).isPresent();
    Answer answer = new Answer(response.statusCode(), json(response.body()), replayed);
    if (answer.succeeded() && !replayed) {
      added.added(response.headers());
    }
    return replayed && again && added.includes(response.headers())
        ? new Answer(answer.status(), answer.body(), false)
        : answer;
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
