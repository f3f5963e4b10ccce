package io.qinggui.platform.intake;

import org.apache.kafka.common.TopicPartition;

/** A record that concerns a policy. */
sealed interface Received {

  /** Under which it is kept in order, and parked. */
  String key();

  /** With {@link #position} the identity of what is parked. */
  String ledger();

  long position();

  TopicPartition partition();

  long offset();

  /** What is parked: JSON. */
  byte[] json();

  /** An event of a type that the policy understands. */
  record Event(TopicPartition partition, long offset, byte[] json, ReceivedEvent event)
      implements Received {
    @Override
    public String key() {
      return event.subject();
    }

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
