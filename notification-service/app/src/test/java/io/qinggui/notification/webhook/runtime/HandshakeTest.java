package io.qinggui.notification.webhook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.notification.webhook.Validation;
import io.qinggui.notification.webhook.Validation.Outcome;
import io.qinggui.platform.testkit.Peer;
import io.qinggui.platform.testkit.Peer.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakeTest {

  private static final String ORIGIN = "qinggui.example";

  @Test
  void an_endpoint_is_asked_by_its_options() {
    try (Peer peer = consenting("WebHook-Allowed-Origin: *\r\n");
        Scene scene = Scene.open()) {
      handshake(scene).ask(peer.url(), "https://qinggui.example/consent/1");

      Request got = peer.requests().getFirst();
      assertThat(got.method()).isEqualTo("OPTIONS");
      assertThat(got.header("WebHook-Request-Origin")).isEqualTo(ORIGIN);
      assertThat(got.header("WebHook-Request-Rate")).isEqualTo("120");
      assertThat(got.header("WebHook-Request-Callback"))
          .isEqualTo("https://qinggui.example/consent/1");
      assertThat(got.body()).isEmpty();
    }
  }

  @Test
  void without_a_callback_none_is_named() {
    try (Peer peer = consenting("");
        Scene scene = Scene.open()) {
      handshake(scene).ask(peer.url(), null);

      assertThat(peer.requests().getFirst().headers())
          .doesNotContainKey("WebHook-Request-Callback");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, qinggui.example, 100, GRANTED, 100",
    "204, QINGGUI.example, 1, GRANTED, 1",
    "200, *, *, GRANTED,",
    "200, *, , GRANTED,",
    "200, *, 0, GRANTED,",
    "200, , 100, NOT_GRANTED,",
    "200, other.example, 100, NOT_GRANTED,",
    "200, '*.example', 100, NOT_GRANTED,",
    "200, 'qinggui.example, other.example', 100, NOT_GRANTED,",
    "403, *, 100, NOT_GRANTED,",
    "405, , , NOT_GRANTED,",
    "302, *, 100, NOT_GRANTED,"
  })
  void only_a_plain_yes_is_consent(
      int status, String origin, String rate, Outcome outcome, Integer perMinute) {
    String headers =
        (origin == null ? "" : "webhook-allowed-origin: " + origin + "\r\n")
            + (rate == null ? "" : "WebHook-Allowed-Rate: " + rate + "\r\n");
    try (Peer peer =
            Peer.saying("HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: 0\r\n\r\n");
        Scene scene = Scene.open()) {
      Validation validation = handshake(scene).ask(peer.url(), null);

      assertThat(validation.outcome()).isEqualTo(outcome);
      assertThat(validation.perMinute()).isEqualTo(perMinute);
      assertThat(validation.sent().status()).isEqualTo(status);
    }
  }

  @Test
  void whoever_cannot_be_asked_has_not_consented() {
    try (Scene scene = Scene.strict(Scene.NOBODY)) {
      Validation forbidden = handshake(scene).ask("https://127.0.0.1/", null);
      assertThat(forbidden.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(forbidden.sent().kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);

      Validation unknown = handshake(scene).ask("https://nobody.example/", null);
      assertThat(unknown.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(unknown.sent().kind()).isEqualTo(Kind.UNREACHABLE);
    }
  }

  private static Handshake handshake(Scene scene) {
    return new Handshake(scene.http, ORIGIN, 120);
  }

  private static Peer consenting(String headers) {
    return Peer.saying("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 0\r\n\r\n");
  }
}
