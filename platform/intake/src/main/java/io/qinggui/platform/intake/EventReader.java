package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.kafka.Clients;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.KafkaWorker;
import io.qinggui.platform.kafka.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the topics of all policies of a service, each record once, and hands it to the lanes of
 * those whom it concerns. Partitions are shared with other instances of the service through a
 * consumer group; offsets are not: they are stored beside what the policies produce.
 */
final class EventReader {

  private static final Duration POLL = Duration.ofMillis(200);

  /** While a lane is behind, there are two sources to be read in turn. */
  private static final Duration SHORT_POLL = Duration.ofMillis(50);

  /** So long the others wait for lanes that are full. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final List<PolicyConsumer> policies;
  private final KafkaSettings settings;
  private final OffsetWrites writes;
  private final String group;
  private final List<String> topics;
  private final Worker worker;

  EventReader(
      String service, List<PolicyConsumer> policies, KafkaSettings settings, OffsetWrites writes) {
    this.policies = List.copyOf(policies);
    this.settings = settings;
    this.writes = writes;
    this.group = "qinggui-intake-" + service;
    this.topics = policies.stream().map(PolicyConsumer::topic).distinct().toList();
    this.worker = KafkaWorker.of("intake-" + service, this::run);
  }

  Worker worker() {
    return worker;
  }

  private void run(Worker self) throws InterruptedException {
    Topics.ensure(settings, topics);
    List<PolicyLane> lanes = policies.stream().map(PolicyLane::new).toList();
    RecordSource source = new RecordSource(grouped(), writes);
    Partitions partitions = new Partitions(settings, topics, lanes, source, self::healthy);
    LateReader late = new LateReader(this::alone, writes, partitions::restart);
    try {
      source.consumer().subscribe(topics, partitions);
      Map<TopicPartition, Long> ends = new HashMap<>();
      while (!self.isStopping()) {
        turn(lanes, source, partitions, late);
        look(source, ends);
        self.healthy();
      }
    } finally {
      lanes.forEach(PolicyLane::close);
      late.close();
      Clients.leave(source.consumer());
      policies.forEach(policy -> policy.offsets().revokedAll());
    }
  }

  private Consumer<byte[], byte[]> grouped() {
    Map<String, Object> properties = settings.groupProperties(group);
    properties.put("max.poll.interval.ms", 600_000);
    return open(properties);
  }

  private Consumer<byte[], byte[]> alone() {
    return open(settings.consumerProperties(group + "-late"));
  }

  private static Consumer<byte[], byte[]> open(Map<String, Object> properties) {
    // an offset that does not exist means that the topic is another one: see Partitions
    properties.put("auto.offset.reset", "none");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static void turn(
      List<PolicyLane> lanes, RecordSource source, Partitions partitions, LateReader late)
      throws InterruptedException {
    List<PolicyLane> free = lanes.stream().filter(PolicyLane::isFree).toList();
    partitions.place(source.consumer().assignment(), free);
    try {
      source.read(late.isReading() ? SHORT_POLL : POLL, free);
    } catch (OffsetOutOfRangeException e) {
      e.offsetOutOfRangePartitions().forEach(partitions::restart);
      return;
    }
    late.turn(SHORT_POLL, free, lanes, source);
    long until = System.nanoTime() + PATIENCE.toNanos();
    for (PolicyLane lane : free) {
      lane.awaitRoom(until);
    }
  }

  /** What waits in each partition, as seen from the end that is known. */
  private void look(RecordSource source, Map<TopicPartition, Long> ends) {
    for (TopicPartition partition : source.consumer().assignment()) {
      source
          .at(partition)
          .ifPresent(
              at ->
                  source
                      .consumer()
                      .currentLag(partition)
                      .ifPresent(lag -> ends.merge(partition, at + lag, Math::max)));
    }
    policies.forEach(policy -> policy.look(ends));
  }
}
