package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.Parkable;
import io.qinggui.platform.trace.TraceParent;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record that concerns a policy. */
sealed interface Received extends Parkable {

  TopicPartition partition();

  long offset();

  /**
   * An event of a type that the policy understands.
   *
   * @param key events of the same one are applied in order
   * @param trace where in a trace the event was recorded, if that is known
   */
  record Event(
      TopicPartition partition,
      long offset,
      byte[] json,
      ReceivedEvent event,
      String key,
      @Nullable TraceParent trace)
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
