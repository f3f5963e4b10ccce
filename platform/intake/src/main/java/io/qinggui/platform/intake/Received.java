package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.Parkable;
import org.apache.kafka.common.TopicPartition;

/** A record that concerns a policy. */
sealed interface Received extends Parkable {

  TopicPartition partition();

  long offset();

  /**
   * An event of a type that the policy understands.
   *
   * @param key events of the same one are applied in order
   */
  record Event(TopicPartition partition, long offset, byte[] json, ReceivedEvent event, String key)
      implements Received {
    @Override
    public String ledger() {
      return event.ledger();
    }

    @Override
    public long position() {
      return event.position();
    }
  }

  /** Bytes that are no event. They are of no operator, so they hold up nobody. */
  record Malformed(TopicPartition partition, long offset, byte[] json, String error)
      implements Received {
    static final String KEY_PREFIX = "?";

    @Override
    public String key() {
      return KEY_PREFIX + partition + "-" + offset;
    }

    @Override
    public String ledger() {
      return partition.toString();
    }

    @Override
    public long position() {
      return offset;
    }
  }
}
