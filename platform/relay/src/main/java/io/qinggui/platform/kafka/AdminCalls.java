package io.qinggui.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Calls of an admin client that are waited for, five seconds at most. */
public final class AdminCalls {

  private static final Duration CLOSE = Duration.ofMillis(400);

  private AdminCalls() {}

  /** A client; {@link #close} it. */
  public static Admin open(KafkaSettings settings, String clientId) {
    Map<String, Object> properties = new HashMap<>(settings.clientProperties(clientId));
    properties.put("default.api.timeout.ms", 5_000);
    return Admin.create(properties);
  }

  /** Closes it quickly, also when the broker is away. */
  public static void close(Admin admin) {
    admin.close(CLOSE);
  }

  /**
   * All partitions of some topics.
   *
   * @throws KafkaException when one does not exist, or the broker is away or refuses
   */
  public static List<TopicPartition> partitions(Admin admin, Collection<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    get(admin.describeTopics(Set.copyOf(topics)).allTopicNames())
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(it -> partitions.add(new TopicPartition(topic, it.partition()))));
    return partitions;
  }

  /**
   * The result of a call.
   *
   * @throws KafkaException when the broker is away or refuses
   */
  public static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException k ? k : new KafkaException(e.getCause());
    }
  }
}
