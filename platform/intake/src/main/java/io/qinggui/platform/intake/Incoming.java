package io.qinggui.platform.intake;

import io.cloudevents.CloudEvent;
import io.qinggui.platform.kafka.TypeHeader;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, read once however many policies it concerns, and not at all when it concerns
 * none. For one thread.
 */
final class Incoming {

  private final ConsumerRecord<byte[], byte[]> record;
  private final TopicPartition partition;
  private final @Nullable String header;
  private @Nullable CloudEvent event;
  private Decoder.@Nullable Decoded decoded;
  private @Nullable RuntimeException failure;

  Incoming(ConsumerRecord<byte[], byte[]> record) {
    this.record = record;
    this.partition = new TopicPartition(record.topic(), record.partition());
    this.header = TypeHeader.of(record.headers()).orElse(null);
  }

  TopicPartition partition() {
    return partition;
  }

  long offset() {
    return record.offset();
  }

  /** When it was published, in milliseconds since 1970. */
  long published() {
    return record.timestamp();
  }

  /** The bytes; {@code null} for a tombstone of a compacted topic. */
  byte @Nullable [] value() {
    return record.value();
  }

  /** The type that the header names; empty when the body has to be read for it. */
  Optional<String> header() {
    return Optional.ofNullable(header);
  }

  /**
   * The type that the body names.
   *
   * @throws RuntimeException when the body is no event
   */
  String type(byte[] value) {
    return event(value).getType();
  }

  /**
   * What the body says.
   *
   * @throws RuntimeException when it is no event, or lacks what an event of a ledger has
   */
  Decoder.Decoded decoded(byte[] value) {
    if (decoded == null) {
      CloudEvent read = event(value);
      decoded = once(() -> Decoder.decoded(read, value));
    }
    return decoded;
  }

  private CloudEvent event(byte[] value) {
    if (event == null) {
      event = once(() -> Decoder.cloudEvent(value));
    }
    return event;
  }

  /** What cannot be read is not read again. */
  private <T> T once(Supplier<T> reading) {
    if (failure != null) {
      throw failure;
    }
    try {
      return reading.get();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }
}
