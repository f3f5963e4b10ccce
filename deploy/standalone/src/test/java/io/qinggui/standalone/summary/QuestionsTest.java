package io.qinggui.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.qinggui.platform.client.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final String TOKEN = "{\"access_token\": \"t\", \"expires_in\": 300}";
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Queue<Integer> tokenStatuses = new ArrayDeque<>();
  private final Queue<Integer> statuses = new ArrayDeque<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", exchange -> answer(exchange, tokenStatuses, TOKEN));
    server.createContext("/", exchange -> answer(exchange, statuses, "{\"it\": 7}"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void what_is_busy_is_asked_again_also_for_the_token() throws Exception {
    tokenStatuses.add(503);
    statuses.add(503);
    try (Questions questions = questions(LONG)) {
      assertThat(questions.get(at("/"), "").path("it").asInt()).isEqualTo(7);
    }
  }

  @Test
  void what_stays_busy_is_given_up_in_the_words_of_its_answer() {
    tokenStatuses.add(503);
    try (Questions questions = questions(Duration.ZERO)) {
      assertThatThrownBy(() -> questions.get(at("/"), ""))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no token for me: 503");
    }
  }

  @Test
  void a_refusal_is_not_asked_again() {
    tokenStatuses.add(401);
    try (Questions questions = questions(LONG)) {
      assertThatThrownBy(() -> questions.get(at("/"), ""))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no token for me: 401");
    }
  }

  private Questions questions(Duration patience) {
    return new Questions(new Credentials(at("/token"), "me", "secret"), patience);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** With the next status, 200 when there is none. */
  private static void answer(HttpExchange exchange, Queue<Integer> statuses, String body)
      throws IOException {
    Integer next = statuses.poll();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(next == null ? 200 : next, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
