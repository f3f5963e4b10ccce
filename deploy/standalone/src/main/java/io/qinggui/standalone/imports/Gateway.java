package io.qinggui.standalone.imports;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.client.Credentials;
import io.qinggui.platform.client.Patience;
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
    ApiRequest post = http(request);
    AtomicInteger attempts = new AtomicInteger();
    try {
      ApiResponse response =
          patience.send(
              () -> {
                attempts.incrementAndGet();
                return limit.send(() -> client.send(post));
              });
      if (Patience.isToBeSentAgain(response)) {
        throw new UnreachableException("the service answers " + response.status());
      }
      return answer(response, attempts.get() > 1);
    } catch (IOException e) {
      throw new UnreachableException(
          "no answer from " + settings.addressOf(request.service()) + ": " + e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private ApiRequest http(Request request) {
    URI uri = URI.create(settings.addressOf(request.service()) + "/api/v1" + request.path());
    ApiRequest post =
        ApiRequest.post(uri, request.json())
            .with("Accept-Language", "en", "Idempotency-Key", request.idempotencyKey());
    String positions = last.text();
    return request.asksRules() && !positions.isEmpty()
        ? post.with("Min-Ledger-Position", positions)
        : post;
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
