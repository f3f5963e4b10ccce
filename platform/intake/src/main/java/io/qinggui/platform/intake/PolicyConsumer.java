package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.consumer.Worker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One policy: what concerns it, how it is applied, how far that has come, and how it is doing. For
 * many threads.
 */
final class PolicyConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyConsumer.class);
  private static final Duration FIRST_REST = Duration.ofMillis(100);
  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private final Policy policy;
  private final Parking parking;
  private final Decoder decoder;
  private final Applier applier;
  private final ConsumerOffsets offsets;
  private Duration rest = FIRST_REST;
  private Backlog backlog = Backlog.NONE;
  private @Nullable String lastError;

  PolicyConsumer(
      Policy policy, Parking parking, Decoder decoder, Applier applier, ConsumerOffsets offsets) {
    this.policy = policy;
    this.parking = parking;
    this.decoder = decoder;
    this.applier = applier;
    this.offsets = offsets;
  }

  String topic() {
    return policy.topic();
  }

  ConsumerOffsets offsets() {
    return offsets;
  }

  Applier applier() {
    return applier;
  }

  /** The record as the policy takes it; empty when it passes by. */
  Optional<Received> decode(Incoming record) {
    return decoder.decode(record);
  }

  /** Whether events may be parked behind which later ones have to queue. */
  boolean maybeParked() {
    return !parking.isEmpty();
  }

  Rerun rerun(String key) {
    return applier.rerun(key);
  }

  /** It got on. */
  synchronized void healthy() {
    if (lastError != null) {
      LOG.info("{}: goes on", policy.name());
      lastError = null;
    }
    rest = FIRST_REST;
  }

  /**
   * Something that it needs is away.
   *
   * @return how long to leave it alone; longer each time until it is healthy
   */
  synchronized Duration failing(Throwable reason) {
    if (lastError == null) {
      LOG.warn(
          "{}: will try again: {}", policy.name(), Worker.describe(reason), stackTrace(reason));
    }
    lastError = Worker.describe(reason);
    Duration now = rest;
    Duration twice = rest.multipliedBy(2);
    rest = twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
    return now;
  }

  /** Of what is only away there is nothing to learn from a stack trace. */
  private static @Nullable Throwable stackTrace(Throwable reason) {
    return reason instanceof TransientException ? null : reason;
  }

  /**
   * Looks at what waits in the topic.
   *
   * @param ends of the partitions, as far as they are known
   */
  synchronized void look(Map<TopicPartition, Long> ends) {
    long waiting =
        offsets.applied().entrySet().stream()
            .mapToLong(it -> Math.max(0, ends.getOrDefault(it.getKey(), 0L) - it.getValue()))
            .sum();
    backlog = backlog.seen(waiting, now());
  }

  /** As records are stamped: by real time, whatever the clock of the service is set to. */
  private static long now() {
    return System.currentTimeMillis();
  }

  /** It has taken an event that was published then, in milliseconds since 1970. */
  synchronized void taken(long published) {
    backlog = backlog.taken(published);
  }

  /**
   * @param reading what keeps the service from reading its topics, if anything does
   */
  synchronized ConsumerStatus status(Optional<String> reading) {
    return new ConsumerStatus(
        policy.name(),
        policy.topic(),
        offsets.own(),
        backlog.events(),
        backlog.seconds(now()),
        parked(),
        lastError == null ? reading.orElse(null) : lastError);
  }

  private long parked() {
    try {
      return parking.count();
    } catch (RuntimeException e) {
      return -1;
    }
  }
}
