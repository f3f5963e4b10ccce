package io.qinggui.platform.intake;

import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this instance is given, and from where each is read: from where the lanes go
 * on that are furthest. Those that are behind are the {@link LateReader}'s.
 */
final class Partitions implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);

  private final KafkaSettings settings;
  private final List<String> topics;
  private final List<PolicyLane> lanes;
  private final RecordSource source;
  private final Runnable assigned;
  private final Map<String, Uuid> identities = new HashMap<>();

  Partitions(
      KafkaSettings settings,
      List<String> topics,
      List<PolicyLane> lanes,
      RecordSource source,
      Runnable assigned) {
    this.settings = settings;
    this.topics = topics;
    this.lanes = lanes;
    this.source = source;
    this.assigned = assigned;
  }

  /** Called also when there is none: an idle instance has to know the topics' identities too. */
  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    identify(topics);
    source.forget(partitions);
    for (TopicPartition partition : partitions) {
      of(partition).forEach(lane -> lane.assigned(partition));
      // at once: the poll under way must not read from anywhere else
      source.go(partition, furthest(partition));
    }
    assigned.run();
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      of(partition).forEach(lane -> lane.revoked(partition));
    }
    source.forget(partitions);
  }

  /**
   * What nobody takes now is not read; what all have stumbled over is read again.
   *
   * @param free the lanes that take events now
   */
  void place(Set<TopicPartition> partitions, List<PolicyLane> free) {
    List<TopicPartition> taken = new ArrayList<>();
    List<TopicPartition> left = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      long furthest = furthest(partition);
      long front = Math.min(furthest, source.at(partition).orElse(furthest));
      boolean wanted =
          free.stream().anyMatch(lane -> lane.next(partition).filter(n -> n >= front).isPresent());
      if (wanted) {
        source.go(partition, front);
      }
      (wanted ? taken : left).add(partition);
    }
    source.consumer().pause(left);
    source.consumer().resume(taken);
  }

  private long furthest(TopicPartition partition) {
    return of(partition).stream()
        .mapToLong(lane -> lane.next(partition).orElse(0L))
        .max()
        .orElse(0);
  }

  /**
   * Nothing is where lanes go on: the topic is another one, or lost its end or beginning. All lanes
   * of another topic begin anew, otherwise those that go on there.
   */
  void restart(TopicPartition partition, long nowhere) {
    LOG.warn("{} has nothing at offset {}: it is read from the beginning", partition, nowhere);
    Uuid before = identities.get(partition.topic());
    identify(List.of(partition.topic()));
    boolean another = !Objects.equals(identities.get(partition.topic()), before);
    of(partition).stream()
        .filter(lane -> another || lane.next(partition).filter(n -> n == nowhere).isPresent())
        .forEach(lane -> lane.restart(partition));
    source.forget(List.of(partition));
  }

  private List<PolicyLane> of(TopicPartition partition) {
    return lanes.stream()
        .filter(lane -> lane.consumer().topic().equals(partition.topic()))
        .toList();
  }

  private void identify(Collection<String> some) {
    Topics.identities(settings, some)
        .forEach(
            (topic, identity) -> {
              identities.put(topic, identity);
              lanes.stream()
                  .map(PolicyLane::consumer)
                  .filter(policy -> policy.topic().equals(topic))
                  .forEach(policy -> policy.offsets().topic(identity));
            });
  }
}
