package io.qinggui.platform.intake;

import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.Topics;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Where to go on in the partitions that this instance is given. */
final class Partitions implements ConsumerRebalanceListener {

  private final KafkaSettings settings;
  private final String topic;
  private final ConsumerOffsets offsets;
  private final Consumer<?, ?> consumer;
  private final Runnable assigned;

  Partitions(
      KafkaSettings settings,
      String topic,
      ConsumerOffsets offsets,
      Consumer<?, ?> consumer,
      Runnable assigned) {
    this.settings = settings;
    this.topic = topic;
    this.offsets = offsets;
    this.consumer = consumer;
    this.assigned = assigned;
  }

  /** Called also when there is none: an idle instance has to know the topic's identity too. */
  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    identify();
    for (TopicPartition partition : partitions) {
      long next = offsets.assigned(partition);
      if (next > 0) {
        consumer.seek(partition, next);
      } else {
        consumer.seekToBeginning(List.of(partition));
      }
    }
    assigned.run();
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(offsets::revoked);
  }

  /** The stored offsets do not exist: the topic is another one, or lost its end or beginning. */
  void restart(Collection<TopicPartition> partitions) {
    identify();
    partitions.forEach(offsets::restarted);
    consumer.seekToBeginning(partitions);
  }

  private void identify() {
    offsets.topic(Topics.identity(settings, topic));
  }
}
