package io.qinggui.platform.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics, created where they are missing. Topics of events are kept for ever, because whoever
 * starts anew reads them from the beginning.
 */
public final class Topics {

  /** How far each ledger is relayed; one partition, compacted by ledger. */
  public static final String PROGRESS = "qinggui.progress";

  /** The latest standing of each operator; compacted. */
  public static final String STANDING = "qinggui.standing";

  /** The only partition of {@link #PROGRESS}. */
  public static final TopicPartition PROGRESS_PARTITION = new TopicPartition(PROGRESS, 0);

  private static final Map<String, String> KEPT = Map.of("retention.ms", "-1");
  private static final Map<String, String> LATEST_ONLY = Map.of("cleanup.policy", "compact");

  /** Small segments, compacted soon: the whole topic is read whenever a relay starts. */
  private static final Map<String, String> LATEST_ONLY_SOON =
      Map.of(
          "cleanup.policy", "compact",
          "segment.bytes", "4194304",
          "segment.ms", "3600000",
          "min.cleanable.dirty.ratio", "0.1",
          "delete.retention.ms", "60000");

  private Topics() {}

  /**
   * Creates what is missing.
   *
   * @throws KafkaException when the broker is away or refuses
   */
  public static void ensure(KafkaSettings settings, Collection<String> names) {
    Admin admin = AdminCalls.open(settings, "qinggui-topics");
    try {
      Set<String> present = AdminCalls.get(admin.listTopics().names());
      List<NewTopic> missing =
          names.stream()
              .distinct()
              .filter(name -> !present.contains(name))
              .map(name -> topic(settings, name))
              .toList();
      for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
        awaitCreated(created);
      }
    } finally {
      AdminCalls.close(admin);
    }
  }

  /**
   * The identity of each topic: another one when it was deleted and created again, so that offsets
   * remembered from the first are not applied to the second.
   *
   * @throws KafkaException when one does not exist or the broker is away
   */
  public static Map<String, Uuid> identities(KafkaSettings settings, Collection<String> names) {
    Admin admin = AdminCalls.open(settings, "qinggui-topics");
    try {
      Map<String, Uuid> identities = new HashMap<>();
      AdminCalls.get(admin.describeTopics(names).allTopicNames())
          .forEach((name, topic) -> identities.put(name, topic.topicId()));
      return identities;
    } finally {
      AdminCalls.close(admin);
    }
  }

  private static void awaitCreated(KafkaFuture<Void> created) {
    try {
      AdminCalls.get(created);
    } catch (TopicExistsException e) {
      // somebody else was quicker
    }
  }

  private static NewTopic topic(KafkaSettings settings, String name) {
    int partitions = name.equals(PROGRESS) ? 1 : settings.partitions();
    return new NewTopic(name, partitions, (short) settings.replicationFactor())
        .configs(
            switch (name) {
              case PROGRESS -> LATEST_ONLY_SOON;
              case STANDING -> LATEST_ONLY;
              default -> KEPT;
            });
  }
}
