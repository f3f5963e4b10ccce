package io.qinggui.platform.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.kafka.TypeHeader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DecoderTest {

  private static final byte[] NO_EVENT = "{".getBytes(UTF_8);

  private final Decoder decoder = new Decoder("wanted.v1"::equals, ReceivedEvent::subject);

  @Test
  void what_the_header_names_and_nobody_wants_is_not_read() {
    assertThat(decoder.decode(incoming("other.v1"))).isEmpty();
  }

  @Test
  void what_the_header_names_and_somebody_wants_is_read() {
    assertThat(decoder.decode(incoming("wanted.v1"))).get().isInstanceOf(Received.Malformed.class);
  }

  @Test
  void what_has_no_header_is_read() {
    assertThat(decoder.decode(incoming())).get().isInstanceOf(Received.Malformed.class);
  }

  private static Incoming incoming(String... types) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("topic", 0, 0, "OP-1".getBytes(UTF_8), NO_EVENT);
    for (String type : types) {
      TypeHeader.add(record.headers(), type);
    }
    return new Incoming(record);
  }
}
