package io.qinggui.standalone.summary;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.client.Credentials;
import io.qinggui.platform.client.Patience;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Asks questions of a gateway or a service; waits while it is busy or not yet up to date. */
final class Questions implements AutoCloseable {

  private final ApiClient client;
  private final Patience patience;

  /**
   * @param limit how long is asked again when there is no answer yet, or no token (503)
   */
  Questions(Credentials credentials, Duration limit) {
    this.client = ApiClient.of(credentials);
    this.patience = Patience.ofReader(limit);
  }

  /**
   * A read.
   *
   * @param minLedgerPosition what the answer has to include, or empty
   * @throws IOException when the answer is no success
   */
  JsonNode get(URI uri, String minLedgerPosition) throws IOException, InterruptedException {
    return ask(ApiRequest.get(uri), minLedgerPosition);
  }

  /** A question that is asked with {@code POST}; otherwise as {@link #get}. */
  JsonNode post(URI uri, String minLedgerPosition, JsonNode body)
      throws IOException, InterruptedException {
    return ask(ApiRequest.post(uri, body.toString()), minLedgerPosition);
  }

  @Override
  public void close() {
    client.close();
  }

  private JsonNode ask(ApiRequest question, String minLedgerPosition)
      throws IOException, InterruptedException {
    ApiRequest request = question.with("Accept-Language", "en");
    ApiRequest including =
        minLedgerPosition.isEmpty()
            ? request
            : request.with("Min-Ledger-Position", minLedgerPosition);
    ApiResponse response = patience.send(() -> client.send(including));
    if (response.status() != 200) {
      throw new IOException(request.uri() + " answers " + response);
    }
    return response.json();
  }
}
