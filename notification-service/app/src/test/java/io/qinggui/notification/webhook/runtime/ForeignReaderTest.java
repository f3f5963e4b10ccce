package io.qinggui.notification.webhook.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.MessageReader;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.http.HttpMessageFactory;
import io.qinggui.notification.webhook.Delivery;
import io.qinggui.notification.webhook.Delivery.Mode;
import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.platform.kafka.CloudEventJson;
import io.qinggui.platform.testkit.Peer;
import io.qinggui.platform.testkit.Peer.Request;
import java.net.URLDecoder;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A subscriber with the SDK of CloudEvents reads what is delivered. */
class ForeignReaderTest {

  private static final String ODD =
      """
      {"specversion":"1.0","id":"a b%\\"c","source":"/ledgers/清规","type":"t.v1",\
      "subject":"浙 B1 😀","time":"2018-01-02T03:04:05.678901Z",\
      "datacontenttype":"application/json","feedposition":3,"data":[1.0, 2]}\
      """;

  @BeforeAll
  static void readJson() {
    EventFormatProvider.getInstance().registerFormat(new CloudEventJson());
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void the_event_is_read(Mode mode) {
    CloudEvent event = read(Scene.EVENT, mode);

    assertThat(event.getId()).isEqualTo(Scene.EVENT_ID);
    assertThat(event.getSource()).hasToString("/ledgers/license");
    assertThat(event.getType()).isEqualTo("io.qinggui.license.license-registered.v1");
    assertThat(event.getSubject()).isEqualTo("91330106673959654P");
    assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2018-01-02T03:04:05.678901Z"));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(String.valueOf(event.getExtension("feedposition"))).isEqualTo("4711");
    assertThat(String.valueOf(event.getExtension("previousposition"))).isEqualTo("4700");
    assertThat(event.getExtension("legaldate")).isEqualTo("2014-05-01");
    assertThat(event.getExtensionNames())
        .containsExactlyInAnyOrder(
            "ledgerposition", "feedposition", "previousposition", "legaldate");
  }

  @Test
  void what_headers_cannot_carry_arrives_in_the_structured_mode_as_it_was() {
    assertOdd(read(ODD, Mode.STRUCTURED), text -> text);
  }

  /** The SDK leaves the decoding of headers to its caller. */
  @Test
  void what_headers_cannot_carry_arrives_in_the_binary_mode_encoded() {
    assertOdd(read(ODD, Mode.BINARY), text -> URLDecoder.decode(text, UTF_8));
  }

  private static void assertOdd(CloudEvent event, UnaryOperator<String> decode) {
    assertThat(decode.apply(event.getId())).isEqualTo("a b%\"c");
    assertThat(decode.apply(event.getSource().toString())).isEqualTo("/ledgers/清规");
    assertThat(decode.apply(Objects.requireNonNull(event.getSubject()))).isEqualTo("浙 B1 😀");
  }

  private static CloudEvent read(String json, Mode mode) {
    try (Peer peer = Peer.saying(Peer.OK);
        Scene scene = Scene.open()) {
      Delivery delivery =
          new Delivery(peer.url(), mode, json.getBytes(UTF_8), Map.of("webhook-id", "1"), "1");
      assertThat(scene.client.send(delivery).kind()).isEqualTo(Kind.DELIVERED);
      Request got = peer.requests().getFirst();
      MessageReader reader = HttpMessageFactory.createReader(got.headers()::forEach, got.body());
      return reader.toEvent();
    }
  }
}
