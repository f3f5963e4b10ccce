package io.qinggui.bench.feed;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber who reads page after page, and proves that nothing is missing between them. */
final class FeedReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ApiClient client;
  private final URI service;
  private final String token;
  private long position;

  FeedReader(ApiClient client, int port, String token) {
    this.client = client;
    this.service = URI.create("http://127.0.0.1:" + port);
    this.token = token;
  }

  /** The last position of the feed. */
  long head() throws IOException, InterruptedException {
    return JSON.readTree(get("/api/v1/feed/head").http().body()).path("position").asLong();
  }

  /**
   * Reads on to the present end.
   *
   * @throws IllegalStateException when an event does not follow the one before it
   */
  void catchUp(State state, int limit) throws IOException, InterruptedException {
    ApiResponse page = get("/api/v1/feed?limit=" + limit + "&after=" + position);
    while (page.http().statusCode() == 200) {
      for (JsonNode event : JSON.readTree(page.http().body())) {
        if (event.path("previousposition").asLong(-1) != position) {
          throw new IllegalStateException("a gap after " + position + ": " + event);
        }
        position = event.path("feedposition").asLong();
        state.take(event);
      }
      page = get("/api/v1/feed?limit=" + limit + "&after=" + position);
    }
  }

  private ApiResponse get(String path) throws IOException, InterruptedException {
    ApiResponse answer =
        client.send(ApiRequest.get(service.resolve(path)).with("Authorization", "Bearer " + token));
    if (answer.http().statusCode() / 100 != 2) {
      throw new IllegalStateException(path + ": " + answer.http().body());
    }
    return answer;
  }
}
