package io.qinggui.notification.webhook.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.webhook.Delivery;
import io.qinggui.notification.webhook.Delivery.Mode;
import io.qinggui.notification.webhook.Sent;
import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.platform.testkit.Peer;
import io.qinggui.platform.testkit.Peer.Request;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookClientTest {

  @Test
  void a_structured_delivery_is_the_event_byte_by_byte() {
    try (Peer peer = Peer.saying(Peer.OK);
        Scene scene = Scene.open()) {
      Sent sent = scene.send(peer.url() + "?key=%2F&a=b", Mode.STRUCTURED);

      assertThat(sent.kind()).isEqualTo(Kind.DELIVERED);
      assertThat(sent.status()).isEqualTo(200);
      assertThat(sent.excerpt()).isEqualTo("ok");
      assertThat(sent.failure()).isNull();
      Request got = peer.requests().getFirst();
      assertThat(got.method()).isEqualTo("POST");
      assertThat(got.target()).isEqualTo("/hook?key=%2F&a=b");
      assertThat(got.header("Host")).isEqualTo("127.0.0.1:" + peer.port());
      assertThat(got.header("Content-Type"))
          .isEqualTo("application/cloudevents+json; charset=UTF-8");
      assertThat(got.header("User-Agent")).matches("Qinggui/\\S+");
      assertThat(got.header("webhook-id")).isEqualTo(Scene.EVENT_ID);
      assertThat(got.header("webhook-signature")).isEqualTo("v1,abc= v1a,def=");
      assertThat(new String(got.body(), UTF_8)).isEqualTo(Scene.EVENT);
    }
  }

  @Test
  void a_binary_delivery_has_the_data_byte_by_byte_and_the_attributes_as_headers() {
    try (Peer peer = Peer.saying(Peer.OK);
        Scene scene = Scene.open()) {
      assertThat(scene.send(peer.url(), Mode.BINARY).kind()).isEqualTo(Kind.DELIVERED);

      Request got = peer.requests().getFirst();
      assertThat(new String(got.body(), UTF_8)).isEqualTo(Scene.DATA);
      assertThat(got.header("Content-Type")).isEqualTo("application/json");
      assertThat(got.header("ce-specversion")).isEqualTo("1.0");
      assertThat(got.header("ce-id")).isEqualTo(Scene.EVENT_ID);
      assertThat(got.header("ce-feedposition")).isEqualTo("4711");
      assertThat(got.header("ce-previousposition")).isEqualTo("4700");
      assertThat(got.headers()).doesNotContainKeys("ce-data", "ce-datacontenttype");
      assertThat(got.header("webhook-id")).isEqualTo(Scene.EVENT_ID);
    }
  }

  @Test
  void nothing_is_sent_that_a_browser_would_send() {
    try (Peer peer =
            Peer.saying(
                "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nAlt-Svc: h2=\":443\"\r\n"
                    + "Content-Length: 0\r\n\r\n");
        Scene scene = Scene.open()) {
      scene.send(peer.url());
      scene.send(peer.url());

      assertThat(peer.requests()).hasSize(2);
      assertThat(peer.requests().getLast().headers())
          .doesNotContainKeys(
              "Cookie", "Accept-Encoding", "Upgrade", "Authorization", "Referer", "Expect");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, DELIVERED",
    "201, DELIVERED",
    "202, DELIVERED",
    "204, DELIVERED",
    "299, DELIVERED",
    "300, REFUSED",
    "304, REFUSED",
    "400, REFUSED",
    "401, REFUSED",
    "404, REFUSED",
    "407, REFUSED",
    "410, GONE",
    "429, REFUSED",
    "500, REFUSED",
    "503, REFUSED",
    "599, REFUSED"
  })
  void a_status_says_what_came_of_it(int status, Kind kind) {
    try (Peer peer =
            Peer.saying(
                "HTTP/1.1 "
                    + status
                    + " X\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        Scene scene = Scene.open()) {
      Sent sent = scene.send(peer.url());

      assertThat(sent.kind()).isEqualTo(kind);
      assertThat(sent.status()).isEqualTo(status);
      assertThat(sent.failure()).isNull();
      assertThat(peer.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void nobody_is_sent_elsewhere(int status) {
    try (Peer inside = Peer.saying(Peer.OK);
        Peer peer =
            Peer.saying(
                "HTTP/1.1 %d X\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                    .formatted(status, inside.url()));
        Scene scene = Scene.open()) {
      assertThat(scene.send(peer.url()).kind()).isEqualTo(Kind.REFUSED);
      assertThat(inside.connections()).isEqualTo(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, PT2M",
    "503, '  7 ', PT7S",
    "503, 0, PT0S",
    "503, 99999999999999, PT24H",
    "503, 'Thu, 26 Nov 2026 08:01:00 GMT', PT1M",
    "429, 'Thursday, 26-Nov-26 08:01:00 GMT', PT1M",
    "503, 'Thu, 26 Nov 2020 08:01:00 GMT', PT0S",
    "503, 'Thu, 26 Nov 2099 08:01:00 GMT', PT24H",
    "503, soon,",
    "503, -5,",
    "503, 1.5,",
    "500, 120,",
    "200, 120,"
  })
  void who_asks_for_patience_gets_it_within_bounds(int status, String header, Duration patience) {
    try (Peer peer =
            Peer.saying(
                "HTTP/1.1 %d X\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n"
                    .formatted(status, header));
        Scene scene = Scene.open()) {
      assertThat(scene.send(peer.url()).retryAfter()).isEqualTo(patience);
    }
  }

  @Test
  void the_beginning_of_the_answer_is_kept_as_text() {
    String text = "错".repeat(400);
    try (Peer peer =
            Peer.with(
                (request, out) -> {
                  byte[] body = text.getBytes(UTF_8);
                  out.write(
                      ("HTTP/1.1 500 X\r\nContent-Length: " + body.length + "\r\n\r\n")
                          .getBytes(UTF_8));
                  out.write(body);
                });
        Scene scene = Scene.open()) {
      // 1,000 bytes are 333 characters and a third of one
      assertThat(scene.send(peer.url()).excerpt()).isEqualTo("错".repeat(333) + "\ufffd");
    }
  }

  @Test
  void connections_are_used_again() {
    try (Peer peer = Peer.saying(Peer.OK);
        Scene scene = Scene.open()) {
      for (int i = 0; i < 20; i++) {
        assertThat(scene.send(peer.url()).kind()).isEqualTo(Kind.DELIVERED);
      }
      assertThat(peer.requests()).hasSize(20);
      assertThat(peer.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_connection_that_the_endpoint_closes_is_not_used_again() {
    try (Peer peer =
            Peer.saying("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        Scene scene = Scene.open()) {
      scene.send(peer.url());
      assertThat(scene.send(peer.url()).kind()).isEqualTo(Kind.DELIVERED);
      assertThat(peer.connections()).isEqualTo(2);
    }
  }

  @Test
  void two_hundred_deliveries_go_out_at_once() throws Exception {
    CountDownLatch arrived = new CountDownLatch(200);
    Peer.Behaviour together =
        (request, out) -> {
          arrived.countDown();
          arrived.await();
          out.write(Peer.OK.getBytes(UTF_8));
        };
    try (Peer one = Peer.with(together);
        Peer two = Peer.with(together);
        Peer three = Peer.with(together);
        Peer four = Peer.with(together);
        Scene scene = Scene.open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Kind>> all =
          List.of(one, two, three, four).stream()
              .flatMap(
                  peer ->
                      Collections.nCopies(50, (Callable<Kind>) () -> scene.send(peer.url()).kind())
                          .stream())
              .toList();
      for (Future<Kind> each : threads.invokeAll(all)) {
        assertThat(each.get()).isEqualTo(Kind.DELIVERED);
      }
    }
  }

  @Test
  void an_endpoint_that_takes_all_its_connections_takes_nobody_elses() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Peer hanging =
            Peer.with(
                (request, out) -> {
                  end.await();
                  out.write(Peer.OK.getBytes(UTF_8));
                });
        Peer other = Peer.saying(Peer.OK);
        Scene scene = Scene.withPool(2);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> scene.send(hanging.url()));
      Future<?> second = threads.submit(() -> scene.send(hanging.url()));
      awaitRequests(hanging, 2);

      Sent third = scene.send(hanging.url());
      assertThat(third.failure()).isEqualTo("no-connection-free");
      assertThat(third.isOurs()).isTrue();
      assertThat(scene.send(other.url()).kind()).isEqualTo(Kind.DELIVERED);

      end.countDown();
      first.get();
      second.get();
    }
  }

  @Test
  void whoever_is_interrupted_does_not_wait() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger cancelled = new AtomicInteger();
    try (Peer hanging = Peer.with((request, out) -> end.await());
        Scene scene = Scene.open()) {
      Thread sender =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      scene.send(hanging.url());
                    } catch (java.util.concurrent.CancellationException e) {
                      cancelled.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                    }
                  });
      awaitRequests(hanging, 1);
      sender.interrupt();
      assertThat(sender.join(Duration.ofSeconds(20))).isTrue();
      assertThat(cancelled).hasValue(1);
      end.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host", "content-type", "ce-id", "webhook-id:", "webhook-é", "Webhook-Id", ""})
  void only_webhook_headers_are_added(String name) {
    assertThatThrownBy(() -> delivery(Map.of(name, "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nHost: b", "a\nb", "é", "\u0000", "\t"})
  void values_of_headers_are_one_line_of_ascii(String value) {
    assertThatThrownBy(() -> delivery(Map.of("webhook-id", value)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Delivery delivery(Map<String, String> headers) {
    return new Delivery("https://a.example", Mode.BINARY, new byte[0], headers, "e");
  }

  private static void awaitRequests(Peer peer, int number) throws InterruptedException {
    long begun = System.nanoTime();
    while (peer.requests().size() < number) {
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(30));
      Thread.sleep(5);
    }
  }
}
