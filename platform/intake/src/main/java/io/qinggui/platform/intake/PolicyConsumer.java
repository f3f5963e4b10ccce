package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.kafka.Clients;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.KafkaWorker;
import io.qinggui.platform.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of one policy. Partitions are shared with other instances of the service through
 * a consumer group; offsets are not: they are stored beside what the policy produces.
 */
final class PolicyConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyConsumer.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Policy policy;
  private final Parking parking;
  private final KafkaSettings settings;
  private final String group;
  private final Decoder decoder;
  private final Applier applier;
  private final ConsumerOffsets offsets;
  private final Worker worker;
  private volatile Backlog backlog = Backlog.NONE;

  PolicyConsumer(
      String service,
      Policy policy,
      Parking parking,
      KafkaSettings settings,
      Decoder decoder,
      Applier applier,
      ConsumerOffsets offsets) {
    this.policy = policy;
    this.parking = parking;
    this.settings = settings;
    this.group = "qinggui-intake-" + service + "-" + policy.name();
    this.decoder = decoder;
    this.applier = applier;
    this.offsets = offsets;
    this.worker = KafkaWorker.of("intake-" + policy.name(), this::run);
  }

  Worker worker() {
    return worker;
  }

  Rerun rerun(String key) {
    return applier.rerun(key);
  }

  ConsumerStatus status() {
    return new ConsumerStatus(
        policy.name(),
        policy.topic(),
        offsets.own(),
        backlog.events(),
        backlog.seconds(System.currentTimeMillis()),
        parked(),
        worker.lastError().orElse(null));
  }

  private long parked() {
    try {
      return parking.count();
    } catch (RuntimeException e) {
      return -1;
    }
  }

  private void run(Worker self) throws InterruptedException {
    Topics.ensure(settings, List.of(policy.topic()));
    KafkaConsumer<byte[], byte[]> consumer = open();
    try (Batch batch = new Batch(applier)) {
      Partitions partitions =
          new Partitions(settings, policy.topic(), offsets, consumer, self::healthy);
      consumer.subscribe(List.of(policy.topic()), partitions);
      while (!self.isStopping()) {
        turn(self, consumer, partitions, batch);
      }
    } finally {
      Clients.leave(consumer);
      offsets.revokedAll();
    }
  }

  private KafkaConsumer<byte[], byte[]> open() {
    Map<String, Object> properties = settings.groupProperties(group);
    // an offset that does not exist means that the topic is another one: see Partitions
    properties.put("auto.offset.reset", "none");
    properties.put("max.poll.interval.ms", 600_000);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void turn(
      Worker self, KafkaConsumer<byte[], byte[]> consumer, Partitions partitions, Batch batch)
      throws InterruptedException {
    ConsumerRecords<byte[], byte[]> records = poll(consumer, partitions);
    if (records.isEmpty()) {
      // what was left may have been the end of a transaction, which is no record
      look(consumer, 0);
      return;
    }
    boolean maybeParked = !parking.isEmpty();
    Map<TopicPartition, Applier.Blocked> blocked = batch.apply(byKey(records), maybeParked);
    Map<TopicPartition, Long> next = new HashMap<>();
    records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    blocked.forEach((partition, event) -> next.put(partition, event.event().offset()));
    offsets.advance(next);
    blocked.forEach((partition, event) -> consumer.seek(partition, event.event().offset()));
    look(consumer, blocked.isEmpty() ? published(records) : 0);
    if (blocked.isEmpty()) {
      self.healthy();
    } else {
      self.failing(blocked.values().iterator().next().reason());
      self.rest();
    }
  }

  private ConsumerRecords<byte[], byte[]> poll(
      KafkaConsumer<byte[], byte[]> consumer, Partitions partitions) {
    try {
      return consumer.poll(POLL);
    } catch (OffsetOutOfRangeException e) {
      LOG.warn("{}: reads {} from the beginning", policy.name(), e.partitions());
      partitions.restart(e.partitions());
      return ConsumerRecords.empty();
    }
  }

  private Map<String, List<Received>> byKey(ConsumerRecords<byte[], byte[]> records) {
    Map<String, List<Received>> byKey = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      decoder
          .decode(record)
          .ifPresent(r -> byKey.computeIfAbsent(r.key(), k -> new ArrayList<>()).add(r));
    }
    return byKey;
  }

  private void look(KafkaConsumer<byte[], byte[]> consumer, long taken) {
    backlog = backlog.seen(lag(consumer), taken, System.currentTimeMillis());
  }

  private static long published(ConsumerRecords<byte[], byte[]> records) {
    long last = 0;
    for (ConsumerRecord<byte[], byte[]> each : records) {
      last = Math.max(last, each.timestamp());
    }
    return last;
  }

  private static long lag(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.assignment().stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
  }
}
