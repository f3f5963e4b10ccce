package io.qinggui.platform.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.client.StubServer.Received;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {

  private final StubServer server = new StubServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_write_carries_the_token_and_its_json() throws Exception {
    try (ApiClient client = ApiClient.of(server.credentials())) {
      ApiResponse response = client.send(ApiRequest.post(server.at("/licenses"), "{\"云\": 1}"));

      assertThat(response.json().path("it").asInt()).isEqualTo(7);
      assertThat(server.received)
          .containsExactly(new Received("POST", "/licenses", "Bearer t1", "{\"云\": 1}"));
    }
  }

  @Test
  void nobody_in_particular_sends_no_token() throws Exception {
    try (ApiClient client = ApiClient.anonymous()) {
      assertThat(client.send(ApiRequest.get(server.at("/"))).succeeded()).isTrue();

      assertThat(server.received).extracting(Received::authorization).containsExactly("null");
      assertThatThrownBy(client::token).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void many_threads_ask_for_one_token() throws Exception {
    try (ApiClient client = ApiClient.of(server.credentials());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> ask = () -> client.send(ApiRequest.get(server.at("/"))).succeeded();
      threads.invokeAll(IntStream.range(0, 30).mapToObj(i -> ask).toList());
    }
    assertThat(server.received).hasSize(30);
    assertThat(server.tokens).hasValue(1);
  }

  @Test
  void a_token_that_has_expired_is_asked_for_again() throws Exception {
    server.tokenLife = 0;
    try (ApiClient client = ApiClient.of(server.credentials())) {
      assertThat(List.of(client.token(), client.token())).containsExactly("t1", "t2");
    }
  }

  @Test
  void a_token_that_is_refused_is_renewed_once() throws Exception {
    server.statuses.addAll(List.of(401, 200, 401, 401));
    try (ApiClient client = ApiClient.of(server.credentials())) {
      ApiRequest request = ApiRequest.get(server.at("/"));

      assertThat(client.send(request).status()).isEqualTo(200);
      assertThat(client.send(request).status()).isEqualTo(401);
    }
    assertThat(server.received)
        .extracting(Received::authorization)
        .containsExactly("Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3");
  }

  @Test
  void an_answer_that_takes_too_long_is_not_waited_for() {
    try (ApiClient client = ApiClient.anonymous()) {
      ApiRequest request = ApiRequest.get(server.at("/")).within(Duration.ofNanos(1));

      assertThatThrownBy(() -> client.send(request)).isInstanceOf(HttpTimeoutException.class);
    }
  }
}
