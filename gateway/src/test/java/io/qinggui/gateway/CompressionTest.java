package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.API;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.qinggui.platform.testkit.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in fewer bytes, for those who ask for that. */
class CompressionTest {

  private static final String PATH = "/api/v1/operators";
  private static final String LARGE = "{\"items\":[\"" + "清规".repeat(5_000) + "\"]}";

  @BeforeEach
  void fresh() {
    RunningGateway.reset();
    OPERATOR.answerWith(exchange -> chunked(exchange, "application/json", LARGE.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, br", "deflate, gzip;q=1.0", "*;q=0.5, gzip"})
  void a_large_answer_is_compressed_when_asked_for(String accepted) throws IOException {
    Answer answer = get(PATH, accepted);

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(vary(answer)).contains("accept-encoding");
    assertThat(answer.bytes().length).isLessThan(2_000);
    assertThat(unzipped(answer)).isEqualTo(LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "deflate"})
  void otherwise_it_is_sent_as_it_is(String accepted) {
    Answer answer = get(PATH, accepted);
    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(LARGE);
    assertThat(RunningGateway.get(PATH).body()).isEqualTo(LARGE);
  }

  @Test
  void a_tiny_answer_is_not_compressed() {
    OPERATOR.answerWith(exchange -> chunked(exchange, "application/json", "{}".getBytes(UTF_8)));
    Answer proxied = get(PATH, "gzip");
    assertThat(proxied.header("Content-Encoding")).isEmpty();
    assertThat(proxied.body()).isEqualTo("{}");
    Answer own = get("/api/v1/nowhere", "gzip");
    assertThat(own.header("Content-Encoding")).isEmpty();
    assertThat(own.problem()).isEqualTo("404 no-such-path");
  }

  @Test
  void a_refusal_has_no_methods_that_nobody_has() {
    Answer answer =
        API.send(
            "", "OPTIONS", "/api/v1/nowhere", BodyPublishers.noBody(), "Accept-Encoding", "gzip");
    assertThat(answer.problem()).isEqualTo("404 no-such-path");
    assertThat(answer.header("Allow")).isEmpty();
  }

  @Test
  void a_large_answer_of_the_gateway_itself_is_compressed() throws IOException {
    Answer answer = get("/api/docs/openapi/gateway", "gzip");
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(unzipped(answer)).contains("\"openapi\"");
  }

  @Test
  void what_is_compressed_already_is_not_compressed_again() throws IOException {
    OPERATOR.answerWith(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          chunked(exchange, "application/json", zipped(LARGE));
        });
    Answer answer = get(PATH, "gzip");
    assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
    assertThat(unzipped(answer)).isEqualTo(LARGE);
  }

  @Test
  void a_strong_tag_is_of_the_bytes_as_they_are() {
    OPERATOR.answerWith(tagged("\"7\""));
    Answer answer = get(PATH, "gzip");
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(LARGE);
  }

  @Test
  void a_weak_tag_holds_for_both_forms() throws IOException {
    OPERATOR.answerWith(tagged("W/\"7\""));
    Answer answer = get(PATH, "gzip");
    assertThat(answer.header("ETag")).isEqualTo("W/\"7\"");
    assertThat(unzipped(answer)).isEqualTo(LARGE);
  }

  @Test
  void what_the_client_has_already_is_not_sent() {
    OPERATOR.answerWith(
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "W/\"7\"");
          exchange.sendResponseHeaders(304, -1);
          exchange.close();
        });
    Answer answer = API.get("", PATH, "Accept-Encoding", "gzip", "If-None-Match", "W/\"7\"");
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header("ETag")).isEqualTo("W/\"7\"");
    assertThat(answer.bytes()).isEmpty();
    assertThat(OPERATOR.last().header("If-None-Match")).isEqualTo("W/\"7\"");
  }

  @Test
  void a_head_has_no_body_and_the_connection_goes_on() {
    for (int i = 0; i < 3; i++) {
      Answer head = API.send("", "HEAD", PATH, BodyPublishers.noBody(), "Accept-Encoding", "gzip");
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.bytes()).isEmpty();
    }
    assertThat(get(PATH, "identity").body()).isEqualTo(LARGE);
  }

  @ParameterizedTest
  @CsvSource({"application/pdf", "image/png", "application/octet-stream"})
  void a_download_keeps_its_length(String type) {
    byte[] file = new byte[100_000];
    OPERATOR.answerWith(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    Answer answer = get(PATH, "gzip");
    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.header("Content-Length")).isEqualTo("100000");
    assertThat(answer.bytes()).isEqualTo(file);
  }

  @Test
  void a_stream_of_events_arrives_event_by_event() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    NOTIFICATION.answerWith(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          awaitQuietly(read);
          exchange.close();
        });
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(API.base() + "/api/v1/feed/stream"))
            .header("Accept-Encoding", "gzip")
            .header("Authorization", "Bearer t")
            .build();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (InputStream events = answer.body()) {
      assertThat(new String(events.readNBytes(9), UTF_8)).isEqualTo("data: 1\n\n");
      assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    } finally {
      read.countDown();
    }
  }

  @Test
  void a_list_as_a_file_is_compressed_as_text_is() throws IOException {
    LICENSE.answerWith(
        exchange ->
            chunked(
                exchange,
                "application/json",
                ("{\"items\":[{\"name\":\"" + "a".repeat(9_000) + "\"}],\"next\":null}")
                    .getBytes(UTF_8)));
    Answer answer =
        API.get("t", "/api/v1/licenses", "Accept", "text/csv", "Accept-Encoding", "gzip");
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(unzipped(answer)).contains("aaaa");
  }

  private static Answer get(String path, String accepted) {
    return API.get("", path, "Accept-Encoding", accepted);
  }

  private static HttpHandler tagged(String tag) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", tag);
      chunked(exchange, "application/json", LARGE.getBytes(UTF_8));
    };
  }

  /** As services answer: they do not tell the length before. */
  private static void chunked(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, isHead ? -1 : 0);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static String vary(Answer answer) {
    return String.join(",", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT);
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String unzipped(Answer answer) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
