package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.AdminCalls;
import io.qinggui.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Transactions of a relay that the broker has forgotten: their records are in the log, neither
 * committed nor aborted, and hide from whoever reads committed records all that comes after them. A
 * broker that is killed while it ends a transaction can leave one. When it comes back, a partition
 * has no leader for a moment, is taken for a deleted one, and is not told how the transaction ended
 * (Kafka 4.3 and 4.4, KAFKA-20734).
 *
 * <p>Look for them after {@code initTransactions}: no transaction of that transactional id is open
 * then, so whatever is open under it, or under a producer that no transactional id has, hangs.
 */
final class HangingTransactions {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private record Hanging(TopicPartition partition, ProducerState producer) {

    long beginning() {
      return producer.currentTransactionStartOffset().orElseThrow();
    }

    AbortTransactionSpec abortion() {
      return new AbortTransactionSpec(
          partition,
          producer.producerId(),
          (short) producer.producerEpoch(),
          producer.coordinatorEpoch().orElse(0));
    }
  }

  private final KafkaSettings settings;
  private final List<Hanging> all;

  private HangingTransactions(KafkaSettings settings, List<Hanging> all) {
    this.settings = settings;
    this.all = all;
  }

  /**
   * Those on the partitions of some topics.
   *
   * @param transactionalId whose transactions have just been ended by {@code initTransactions}
   */
  static HangingTransactions on(
      Collection<String> topics, String transactionalId, KafkaSettings settings) {
    Admin admin = AdminCalls.open(settings, transactionalId + "-admin");
    try {
      List<TopicPartition> partitions = AdminCalls.partitions(admin, topics);
      List<Hanging> open = open(admin, partitions, transactionalId);
      if (!open.isEmpty()) {
        // on a busy broker it may be about to end, and a coordinator that has just lost its place
        // lists nobody's; what hangs is the same for ever
        rest();
        open.retainAll(open(admin, partitions, transactionalId));
      }
      return new HangingTransactions(settings, open);
    } finally {
      AdminCalls.close(admin);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static List<Hanging> open(
      Admin admin, List<TopicPartition> partitions, String transactionalId) {
    Map<TopicPartition, PartitionProducerState> states =
        AdminCalls.get(admin.describeProducers(partitions).all());
    List<Hanging> open = new ArrayList<>();
    states.forEach(
        (partition, state) ->
            state.activeProducers().stream()
                .filter(it -> it.currentTransactionStartOffset().isPresent())
                .forEach(it -> open.add(new Hanging(partition, it))));
    Set<Long> others = open.isEmpty() ? Set.of() : others(admin, open, transactionalId);
    open.removeIf(it -> others.contains(it.producer().producerId()));
    return open;
  }

  /** Producers whose transactions are somebody else's business. */
  private static Set<Long> others(Admin admin, List<Hanging> open, String transactionalId) {
    Set<Long> producers = new HashSet<>();
    open.forEach(it -> producers.add(it.producer().producerId()));
    Set<Long> others = new HashSet<>();
    for (TransactionListing listed :
        AdminCalls.get(
            admin
                .listTransactions(new ListTransactionsOptions().filterProducerIds(producers))
                .all())) {
      if (!listed.transactionalId().equals(transactionalId)) {
        others.add(listed.producerId());
      }
    }
    return others;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** For each partition the offset of the first record that is in doubt. */
  Map<TopicPartition, Long> beginnings() {
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    all.forEach(it -> beginnings.merge(it.partition(), it.beginning(), Math::min));
    return beginnings;
  }

  /** Ends them where asked for: their records are never seen by those who read committed ones. */
  void abort(Predicate<String> topic) {
    List<Hanging> some = all.stream().filter(it -> topic.test(it.partition().topic())).toList();
    if (some.isEmpty()) {
      return;
    }
    Admin admin = AdminCalls.open(settings, "qinggui-relay-abort");
    try {
      some.forEach(it -> AdminCalls.get(admin.abortTransaction(it.abortion()).all()));
    } finally {
      AdminCalls.close(admin);
    }
  }

  @Override
  public String toString() {
    return beginnings().toString();
  }
}
