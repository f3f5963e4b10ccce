package io.qinggui.standalone.imports;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.client.Credentials;
import io.qinggui.platform.client.Patience;
import io.qinggui.standalone.service.ServiceApp;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The public HTTP interface. A request that got no answer is sent again, which is safe because of
 * its idempotency key, until the patience ends; after that nothing is tried for long any more.
 */
final class Gateway implements AutoCloseable {

  private static final String CHINESE = "zh-CN";

  private final ImportSettings settings;
  private final ApiClient client;
  private final Patience patience;
  private final ConcurrencyLimit limit;
  private final FirstPositions added = new FirstPositions();
  private final LastPositions last = new LastPositions();

  Gateway(ImportSettings settings) {
    this.settings = settings;
    this.client =
        ApiClient.of(
            new Credentials(settings.tokenEndpoint(), settings.client(), settings.secret()));
    this.patience = Patience.ofWriter(settings.patience());
    this.limit = new ConcurrencyLimit(settings.inFlight());
  }

  /**
   * @throws UnreachableException when no answer could be had
   */
  Answer post(Request request) throws UnreachableException, InterruptedException {
    Answer answer = post(request, request.path(), "en");
    return answer.refused() ? inChineseToo(request, answer) : answer;
  }

  /**
   * Problems have a text in one language. Whoever refuses is asked for the other one by a dry run,
   * which records nothing whatever comes of it.
   */
  private Answer inChineseToo(Request request, Answer answer) throws InterruptedException {
    try {
      return answer.with(post(request, request.path() + "?dryRun=true", CHINESE));
    } catch (UnreachableException e) {
      return answer;
    }
  }

  private Answer post(Request request, String path, String language)
      throws UnreachableException, InterruptedException {
    ApiRequest post =
        ApiRequest.post(uri(request.service(), path), request.json())
            .with("Accept-Language", language, "Idempotency-Key", request.idempotencyKey());
    ApiRequest after =
        switch (request.restsOn()) {
          case NOTHING -> post;
          case OTHERS -> after(post, last.otherThan(request.service().ledger()));
          case ALL -> afterAll(post);
        };
    return send(request.service(), after);
  }

  /**
   * What there is after everything that was sent before.
   *
   * @param path below {@code /api/v1}, encoded, with its query
   * @throws UnreachableException when no answer could be had
   */
  Answer get(ServiceApp service, String path) throws UnreachableException, InterruptedException {
    ApiRequest get = ApiRequest.get(uri(service, path)).with("Accept-Language", "en");
    return send(service, afterAll(get));
  }

  /**
   * The same, with the reason in both languages when it is refused.
   *
   * @throws UnreachableException when no answer could be had
   */
  Answer read(ServiceApp service, String path) throws UnreachableException, InterruptedException {
    Answer answer = get(service, path);
    if (!answer.refused()) {
      return answer;
    }
    ApiRequest again = ApiRequest.get(uri(service, path)).with("Accept-Language", CHINESE);
    return answer.with(send(service, afterAll(again)));
  }

  private Answer send(ServiceApp service, ApiRequest request)
      throws UnreachableException, InterruptedException {
    AtomicInteger attempts = new AtomicInteger();
    try {
      ApiResponse response =
          patience.send(
              () -> {
                attempts.incrementAndGet();
                return limit.send(() -> client.send(request));
              });
      if (Patience.isToBeSentAgain(response)) {
        throw new UnreachableException("the service answers " + response.status());
      }
      return answer(response, attempts.get() > 1);
    } catch (IOException e) {
      throw new UnreachableException("no answer from " + settings.addressOf(service) + ": " + e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private URI uri(ServiceApp service, String path) {
    return URI.create(settings.addressOf(service) + "/api/v1" + path);
  }

  private ApiRequest afterAll(ApiRequest request) {
    return after(request, last.text());
  }

  private static ApiRequest after(ApiRequest request, String positions) {
    return positions.isEmpty() ? request : request.with("Min-Ledger-Position", positions);
  }

  /**
   * @param again whether the request was sent more than once
   */
  private Answer answer(ApiResponse response, boolean again) {
    last.seen(response);
    boolean replayed = response.header("Idempotency-Replayed").filter("true"::equals).isPresent();
    if (response.succeeded() && !replayed) {
      added.added(response);
    }
    boolean oursAlready = replayed && again && added.includes(response);
    return new Answer(response.status(), json(response), replayed && !oursAlready);
  }

  private static JsonNode json(ApiResponse response) {
    try {
      return response.body().isEmpty() ? JsonNodeFactory.instance.objectNode() : response.json();
    } catch (JacksonException e) {
      // an answer from something in between that is not one of our services
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
