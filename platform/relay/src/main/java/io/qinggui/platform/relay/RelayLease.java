package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.Clients;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Which instance relays (leader election): the one to which the group of the ledger's relays
 * assigns the only partition of the progress topic. It says who should try; that only one can
 * succeed is the transactional id's business.
 */
final class RelayLease implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> member;

  RelayLease(KafkaSettings settings, String ledger) {
    this.member =
        new KafkaConsumer<>(
            settings.groupProperties("qinggui-relay-" + ledger),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    member.subscribe(List.of(Topics.PROGRESS), new Paused());
  }

  /** Whether this instance relays; stays a member of the group as long as it is called. */
  boolean isHeld(Duration wait) {
    member.poll(wait);
    return member.assignment().contains(Topics.PROGRESS_PARTITION);
  }

  @Override
  public void close() {
    Clients.leave(member);
  }

  /** The group is used for its membership; nothing needs to be fetched. */
  private final class Paused implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      member.pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
  }
}
