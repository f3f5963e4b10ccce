package io.qinggui.platform.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What was on a Kafka before the tests. Closing it removes topics of Qinggui, and groups without
 * members, that have come since.
 */
final class KafkaContents implements AutoCloseable {

  private static final String OURS = "qinggui.";
  private static final long PATIENCE_SECONDS = 30;

  private final String bootstrapServers;
  private final Set<String> topics;
  private final Set<String> groups;

  private KafkaContents(String bootstrapServers, Set<String> topics, Set<String> groups) {
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
    this.groups = groups;
  }

  static KafkaContents of(String bootstrapServers) {
    try (Admin admin = admin(bootstrapServers)) {
      return new KafkaContents(bootstrapServers, topics(admin), groups(admin));
    } catch (Exception e) {
      throw new IllegalStateException("no Kafka answers at " + bootstrapServers, e);
    }
  }

  /** Whole services would go on where others left their topics. */
  void requireNone() {
    if (!topics.isEmpty()) {
      throw new IllegalStateException(
          "on the Kafka at %s there are topics of Qinggui, which tests would write to: %s"
              .formatted(bootstrapServers, topics));
    }
  }

  @Override
  public void close() throws Exception {
    try (Admin admin = admin(bootstrapServers)) {
      Set<String> came = topics(admin);
      came.removeAll(topics);
      remove(admin.deleteTopics(came).all()::get, UnknownTopicOrPartitionException.class);
      Set<String> joined = groups(admin);
      joined.removeAll(groups);
      for (String group : joined) {
        remove(
            admin.deleteConsumerGroups(List.of(group)).all()::get,
            GroupNotEmptyException.class,
            GroupIdNotFoundException.class);
      }
    }
  }

  private interface Removal {
    void await(long time, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException;
  }

  @SafeVarargs
  private static void remove(Removal removal, Class<? extends Exception>... harmless)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      removal.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (List.of(harmless).stream().noneMatch(it -> it.isInstance(e.getCause()))) {
        throw e;
      }
    }
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  private static Set<String> topics(Admin admin) throws Exception {
    Set<String> names =
        new HashSet<>(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    names.removeIf(name -> !name.startsWith(OURS));
    return names;
  }

  private static Set<String> groups(Admin admin) throws Exception {
    Set<String> names = new HashSet<>();
    for (GroupListing each : admin.listGroups().all().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      names.add(each.groupId());
    }
    return names;
  }
}
