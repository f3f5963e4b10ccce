package io.qinggui.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * A Kafka consumer, where it is in each partition, and whom it hands what it reads. For the
 * reader's thread alone.
 */
final class RecordSource {

  private final Consumer<byte[], byte[]> consumer;
  private final OffsetWrites writes;
  private final Map<TopicPartition, Long> at = new HashMap<>();

  RecordSource(Consumer<byte[], byte[]> consumer, OffsetWrites writes) {
    this.consumer = consumer;
    this.writes = writes;
  }

  Consumer<byte[], byte[]> consumer() {
    return consumer;
  }

  /** Where it is; empty when that is not known. */
  OptionalLong at(TopicPartition partition) {
    Long place = at.get(partition);
    return place == null ? OptionalLong.empty() : OptionalLong.of(place);
  }

  /** Goes there, unless it is there; to 0 means to the beginning, wherever that is. */
  void go(TopicPartition partition, long offset) {
    Long now = at.put(partition, offset);
    if (now != null && now == offset) {
      return;
    }
    if (offset > 0) {
      consumer.seek(partition, offset);
    } else {
      consumer.seekToBeginning(List.of(partition));
    }
  }

  /** It is nowhere: it has to go somewhere first. */
  void forget(Collection<TopicPartition> partitions) {
    partitions.forEach(at::remove);
  }

  /**
   * Reads once and hands on: to each lane what comes where it goes on, or behind that.
   *
   * @param lanes that take events now
   * @return whether it went on
   * @throws OffsetOutOfRangeException when there is nothing where it is
   */
  boolean read(Duration atMost, List<PolicyLane> lanes) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(atMost);
    Map<TopicPartition, Long> next = new HashMap<>();
    records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    if (next.isEmpty()) {
      return false;
    }
    hand(records, next, lanes);
    at.putAll(next);
    return true;
  }

  private void hand(
      ConsumerRecords<byte[], byte[]> records,
      Map<TopicPartition, Long> next,
      List<PolicyLane> lanes) {
    List<Incoming> all = new ArrayList<>();
    records.forEach(record -> all.add(new Incoming(record)));
    OptionalLong published = all.stream().mapToLong(Incoming::published).max();
    boolean somebodyWrites = false;
    for (PolicyLane lane : lanes) {
      Map<TopicPartition, Long> further = further(lane, next);
      if (!further.isEmpty()) {
        somebodyWrites |= lane.hand(concerning(lane, all, further), further, published);
      }
    }
    if (!all.isEmpty() && !somebodyWrites) {
      writes.flush();
    }
  }

  /** The partitions in which nothing is missing between the lane and what was read. */
  private Map<TopicPartition, Long> further(PolicyLane lane, Map<TopicPartition, Long> next) {
    Map<TopicPartition, Long> further = new HashMap<>();
    next.forEach(
        (partition, offset) -> {
          long from = at.getOrDefault(partition, Long.MAX_VALUE);
          long mine = lane.next(partition).orElse(Long.MAX_VALUE);
          if (from <= mine && mine < offset) {
            further.put(partition, offset);
          }
        });
    return further;
  }

  private static List<Received> concerning(
      PolicyLane lane, List<Incoming> all, Map<TopicPartition, Long> further) {
    List<Received> concerning = new ArrayList<>();
    for (Incoming each : all) {
      if (further.containsKey(each.partition())
          && each.offset() >= lane.next(each.partition()).orElse(Long.MAX_VALUE)) {
        lane.consumer().decode(each).ifPresent(concerning::add);
      }
    }
    return concerning;
  }
}
