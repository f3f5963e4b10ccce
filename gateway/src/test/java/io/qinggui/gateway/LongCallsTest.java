package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.API;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for something to happen is waited for longer than the gateway waits for others. */
class LongCallsTest {

  private static final String INVENTORIES = "/api/v1/lease-inventories?asOf=2017-02-01";

  @AfterEach
  void reset() {
    RunningGateway.reset();
  }

  @Test
  void who_waits_for_an_event_is_answered_when_it_comes() {
    NOTIFICATION.answerWith(
        exchange -> {
          pause(3_500);
          StubService.send(exchange, 200, "application/cloudevents-batch+json", "[]");
        });

    Answer answer =
        get("/api/v1/feed?after=1&wait=30", "Accept", "application/cloudevents-batch+json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
    assertThat(get("/api/v1/feed?after=1").status()).isEqualTo(503);
  }

  @Test
  void a_stream_is_passed_on_as_it_comes() {
    NOTIFICATION.answerWith(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("id: 1\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          pause(3_000);
          exchange.getResponseBody().write("id: 2\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });

    Answer answer = get("/api/v1/feed/stream", "Accept", "text/event-stream");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("id: 1\n\nid: 2\n\n");
  }

  @Test
  void keys_of_webhooks_are_the_notification_services() {
    assertThat(get("/.well-known/webhook-keys").json().path("service").stringValue())
        .isEqualTo("notification");
    assertThat(get("/.well-known/openid-configuration").json().path("service").stringValue())
        .isEqualTo("token");
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_batch_takes_as_long_as_its_thousand_steps() {
    OPERATOR.answerWith(
        exchange -> {
          pause(3_500);
          StubService.send(exchange, 200, "application/json", "{}");
        });

    assertThat(get("/api/v1/leases/batch").status()).isEqualTo(200);
    assertThat(get("/api/v1/leases").status()).isEqualTo(503);
  }

  @Test
  void an_inventory_is_passed_on_whatever_its_size() {
    String body = "x".repeat(1_000) + "\n";

    Answer answer =
        API.post(
            "",
            INVENTORIES,
            BodyPublishers.ofString(body.repeat(5_000)),
            "Content-Type",
            "text/csv");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(OPERATOR.last().body()).hasSize(5_005_000);
  }

  @Test
  void inventories_that_break_off_do_not_speak_against_the_service() {
    for (int i = 0; i < 20; i++) {
      var unused =
          API.raw(
              "POST "
                  + INVENTORIES
                  + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                  + "Content-Length: 100000\r\n\r\nleaseNumber\n");
    }

    assertThat(get("/api/v1/leases").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1\r\n\r\n", "zz\r\nab", "4\r\nab", "4\r\nabcdef\r\n0\r\n\r\n"})
  void what_is_no_body_is_the_fault_of_its_sender(String chunks) {
    String answer =
        API.raw(
            "POST /api/v1/attachments HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks);

    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad-request\"");
  }
}
