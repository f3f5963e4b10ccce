package io.qinggui.notification.webhook.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.webhook.Sent;
import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.platform.testkit.Peer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints that are slow, wrong or after something. Each costs a bounded time and little else. */
class HostileEndpointsTest {

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final long PATIENCE = 20_000;

  @Test
  void an_endpoint_that_hangs_is_left() {
    Sent sent = within(SHORT, (request, out) -> Thread.sleep(60_000));

    assertThat(sent.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(sent.failure()).isEqualTo("answer-timeout");
    assertThat(sent.status()).isZero();
    assertThat(sent.millis()).isBetween(900L, PATIENCE);
  }

  @Test
  void an_endpoint_that_drips_its_head_is_left() {
    Sent sent = within(SHORT, (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-A: "));

    assertThat(sent.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(sent.millis()).isBetween(900L, PATIENCE);
  }

  @Test
  void an_endpoint_that_drips_its_body_is_left_and_what_it_said_is_kept() {
    Sent sent =
        within(
            SHORT,
            (request, out) -> {
              out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n".getBytes(ISO_8859_1));
              drip(out, "");
            });

    assertThat(sent.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.excerpt()).matches("a+");
    assertThat(sent.millis()).isBetween(900L, PATIENCE);
  }

  @Test
  void interim_answers_without_end_are_left() {
    Sent sent =
        within(
            SHORT,
            (request, out) -> {
              while (true) {
                out.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".getBytes(ISO_8859_1));
                out.flush();
                Thread.sleep(10);
              }
            });

    assertThat(sent.kind()).isEqualTo(Kind.TIMEOUT);
  }

  @Test
  void somebody_who_does_not_even_take_the_connection_is_left() throws IOException {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Scene scene = Scene.within(SHORT)) {
      List<Socket> waiting = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        waiting.add(new Socket(full.getInetAddress(), full.getLocalPort()));
      }
      Sent sent = scene.send("http://127.0.0.1:" + full.getLocalPort() + "/");

      assertThat(sent.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(sent.millis()).isBetween(900L, PATIENCE);
      for (Socket each : waiting) {
        each.close();
      }
    }
  }

  @Test
  void of_ten_gigabytes_little_is_read_and_the_status_counts() {
    AtomicLong written = new AtomicLong();
    Sent sent =
        within(
            Duration.ofSeconds(60),
            (request, out) -> {
              out.write(
                  "HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n".getBytes(ISO_8859_1));
              byte[] block = "a".repeat(65_536).getBytes(ISO_8859_1);
              for (int i = 0; i < 163_840; i++) {
                out.write(block);
                written.addAndGet(block.length);
              }
            });

    assertThat(sent.kind()).isEqualTo(Kind.DELIVERED);
    assertThat(sent.excerpt()).isEqualTo("a".repeat(1_000));
    assertThat(sent.millis()).isLessThan(PATIENCE);
    // what the system's buffers on both sides hold
    assertThat(written.get()).isLessThan(64L << 20);
  }

  @Test
  void an_answer_without_end_in_chunks_is_cut_as_well() {
    Sent sent =
        within(
            Duration.ofSeconds(60),
            (request, out) -> {
              out.write(
                  "HTTP/1.1 202 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
              while (true) {
                out.write(("1000\r\n" + "b".repeat(4_096) + "\r\n").getBytes(ISO_8859_1));
              }
            });

    assertThat(sent.kind()).isEqualTo(Kind.DELIVERED);
    assertThat(sent.millis()).isLessThan(PATIENCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536})
  void an_answer_up_to_the_limit_leaves_the_connection_usable(int length) {
    assertThat(connectionsForTwoAnswersOf(length)).isEqualTo(1);
  }

  @Test
  void one_byte_more_closes_the_connection() {
    assertThat(connectionsForTwoAnswersOf(65_537)).isEqualTo(2);
  }

  @Test
  void what_is_packed_is_not_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[20 << 20]);
    }
    Sent sent =
        within(
            Duration.ofSeconds(60),
            (request, out) -> {
              out.write(
                  ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                          + packed.size()
                          + "\r\n\r\n")
                      .getBytes(ISO_8859_1));
              out.write(packed.toByteArray());
            });

    assertThat(sent.kind()).isEqualTo(Kind.DELIVERED);
    assertThat(sent.excerpt()).startsWith("\u001f").doesNotStartWith("\u0000");
  }

  @Test
  void an_enormous_header_is_refused() {
    assertMalformed("HTTP/1.1 200 OK\r\nX-A: " + "a".repeat(1 << 20) + "\r\n\r\n");
  }

  @Test
  void countless_headers_are_refused() {
    assertMalformed("HTTP/1.1 200 OK\r\n" + "X-A: a\r\n".repeat(100_000) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nhello",
        "HTTP/1.1 OK\r\n\r\n",
        "HTTP/1.1 99999999999 OK\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "220 mail.example ESMTP\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nabc"
      })
  void what_is_not_http_is_no_delivery(String answer) {
    Sent sent =
        within(
            Duration.ofSeconds(60),
            (request, out) -> {
              out.write(answer.getBytes(ISO_8859_1));
              throw new IOException("enough");
            });

    assertThat(sent.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(sent.failure()).isIn("answer-malformed", "connection-lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 2",
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\nhalf"
      })
  void an_endpoint_that_closes_half_way_has_not_answered(String answer) {
    Sent sent =
        within(
            Duration.ofSeconds(60),
            (request, out) -> {
              out.write(answer.getBytes(ISO_8859_1));
              throw new IOException("enough");
            });

    assertThat(sent.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(sent.failure()).isEqualTo("connection-lost");
  }

  @Test
  void interim_answers_are_passed_over() {
    Sent sent =
        within(
            Duration.ofSeconds(60),
            (request, out) ->
                out.write(
                    ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
                            + "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                            + "HTTP/1.1 204 No Content\r\n\r\n")
                        .getBytes(ISO_8859_1)));

    assertThat(sent.kind()).isEqualTo(Kind.DELIVERED);
    assertThat(sent.status()).isEqualTo(204);
  }

  @Test
  void odd_headers_do_no_harm() {
    Sent sent =
        within(
            Duration.ofSeconds(60),
            (request, out) ->
                out.write(
                    ("HTTP/1.1 200 OK\r\nContent-Type: ;;;=\r\nX-\u00e9: \u0001\u0007\r\n"
                            + "Keep-Alive: timeout=-1, max=zzz\r\nDate: never\r\n"
                            + "Content-Length: 0\r\n\r\n")
                        .getBytes(ISO_8859_1)));

    assertThat(sent.kind()).isEqualTo(Kind.DELIVERED);
  }

  @Test
  void nobody_there_is_unreachable() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    try (Scene scene = Scene.open()) {
      Sent sent = scene.send("http://127.0.0.1:" + port + "/");

      assertThat(sent.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(sent.failure()).isEqualTo("connect-refused");
    }
  }

  @Test
  void a_name_that_does_not_exist_is_unreachable() {
    try (Scene scene = Scene.strict(Scene.NOBODY)) {
      Sent sent = scene.send("https://nobody.example/");

      assertThat(sent.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(sent.failure()).isEqualTo("name-not-resolved");
    }
  }

  private static void assertMalformed(String answer) {
    Sent sent =
        within(Duration.ofSeconds(60), (request, out) -> out.write(answer.getBytes(ISO_8859_1)));
    assertThat(sent.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(sent.failure()).isEqualTo("answer-malformed");
  }

  private static int connectionsForTwoAnswersOf(int length) {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + "a".repeat(length);
    try (Peer peer = Peer.saying(answer);
        Scene scene = Scene.open()) {
      assertThat(scene.send(peer.url()).kind()).isEqualTo(Kind.DELIVERED);
      assertThat(scene.send(peer.url()).kind()).isEqualTo(Kind.DELIVERED);
      return peer.connections();
    }
  }

  private static Sent within(Duration timeout, Peer.Behaviour behaviour) {
    try (Peer peer = Peer.with(behaviour);
        Scene scene = Scene.within(timeout)) {
      return scene.send(peer.url());
    }
  }

  private static void drip(OutputStream out, String beginning) throws Exception {
    out.write(beginning.getBytes(ISO_8859_1));
    while (true) {
      out.write('a');
      out.flush();
      Thread.sleep(100);
    }
  }
}
