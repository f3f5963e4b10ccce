package io.qinggui.notification.feed.http;

import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.refused;
import static io.qinggui.notification.feed.runtime.PublishedEvents.publish;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Tokens;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FeedStreamTest {

  private static final String CASE = "io.qinggui.inspection.case-opened.v1";

  private final String operator = newUscc();

  @Test
  void events_come_as_they_happen_and_a_comment_says_that_the_connection_is_alive()
      throws Exception {
    long first = publish(operator, CASE, "{}");
    try (HttpClient client = HttpClient.newHttpClient()) {
      BufferedReader stream = open(client, "?operatorIds=" + operator, "after-nothing");
      assertThat(ids(stream, 1)).containsExactly(first);
      long second = publish(operator, CASE, "{\"caseId\":\"二\"}");
      List<String> event = event(stream);
      assertThat(event.get(0)).isEqualTo("id: " + second);
      assertThat(event.get(1)).startsWith("data: {").contains("二").endsWith("}");
      assertThat(comment(stream)).isEqualTo(":");

      BufferedReader again = open(client, "?operatorIds=" + operator, String.valueOf(first));
      assertThat(ids(again, 1)).containsExactly(second);
      client.shutdownNow();
    }
  }

  @Test
  void a_stream_from_an_unknown_position_is_refused() {
    refused(
        400,
        "unknown-feed-position",
        () ->
            API.get(
                Tokens.miit(),
                "/api/v1/feed/stream",
                "Last-Event-ID",
                "999999999",
                "Accept",
                "text/event-stream"));
  }

  private static BufferedReader open(HttpClient client, String query, String lastEventId)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + API.port() + "/api/v1/feed/stream" + query))
            .header("Accept", "text/event-stream")
            .header("Authorization", Tokens.bearer(Tokens.miit()));
    if (!lastEventId.equals("after-nothing")) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private static List<Long> ids(BufferedReader stream, int number) throws Exception {
    List<Long> ids = new ArrayList<>();
    while (ids.size() < number) {
      ids.add(Long.parseLong(event(stream).getFirst().substring("id: ".length())));
    }
    return ids;
  }

  private static List<String> event(BufferedReader stream) throws Exception {
    List<String> lines = new ArrayList<>();
    while (true) {
      String line = stream.readLine();
      if (line.isEmpty() && !lines.isEmpty()) {
        return lines;
      }
      if (!line.isEmpty() && !line.startsWith(":")) {
        lines.add(line);
      }
    }
  }

  private static String comment(BufferedReader stream) throws Exception {
    String line = stream.readLine();
    while (!line.startsWith(":")) {
      line = stream.readLine();
    }
    return line;
  }
}
