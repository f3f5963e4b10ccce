package io.qinggui.platform.intake;

import io.qinggui.platform.kafka.Clients;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads once more for the lanes that were left behind, with a consumer of its own for as long as
 * there are such, until they are where the others are. For the reader's thread alone.
 */
final class LateReader implements AutoCloseable {

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final OffsetWrites writes;
  private final BiConsumer<TopicPartition, Long> nothingThere;
  private @Nullable RecordSource source;

  /**
   * @param consumers opens a consumer without a group
   * @param nothingThere told of an offset at which nothing is any more
   */
  LateReader(
      Supplier<Consumer<byte[], byte[]>> consumers,
      OffsetWrites writes,
      BiConsumer<TopicPartition, Long> nothingThere) {
    this.consumers = consumers;
    this.writes = writes;
    this.nothingThere = nothingThere;
  }

  /** Whether a lane is behind. */
  boolean isReading() {
    return source != null;
  }

  /**
   * Reads once for those that are behind, if there are such.
   *
   * @param lanes that take events now
   * @param all also those that take nothing now
   * @param front where the others are
   */
  void turn(Duration atMost, List<PolicyLane> lanes, List<PolicyLane> all, RecordSource front) {
    Map<TopicPartition, Long> wanted = behind(lanes, front);
    if (!wanted.isEmpty()) {
      read(atMost, lanes, wanted);
    } else if (behind(all, front).isEmpty() && all.stream().noneMatch(PolicyLane::isResting)) {
      close();
    }
  }

  /** Where the last of those that are behind goes on. */
  private static Map<TopicPartition, Long> behind(List<PolicyLane> lanes, RecordSource front) {
    Map<TopicPartition, Long> behind = new HashMap<>();
    for (PolicyLane lane : lanes) {
      lane.places()
          .forEach(
              (partition, next) -> {
                if (next < front.at(partition).orElse(0)) {
                  behind.merge(partition, next, Math::min);
                }
              });
    }
    return behind;
  }

  private void read(Duration atMost, List<PolicyLane> lanes, Map<TopicPartition, Long> wanted) {
    if (source == null) {
      source = new RecordSource(consumers.get(), writes);
    }
    Consumer<byte[], byte[]> consumer = source.consumer();
    if (!consumer.assignment().equals(wanted.keySet())) {
      Set<TopicPartition> left = new HashSet<>(consumer.assignment());
      consumer.assign(wanted.keySet());
      left.removeAll(wanted.keySet());
      source.forget(left);
    }
    wanted.forEach(source::go);
    try {
      source.read(atMost, lanes);
    } catch (OffsetOutOfRangeException e) {
      source.forget(e.partitions());
      e.offsetOutOfRangePartitions().forEach(nothingThere);
    }
  }

  @Override
  public void close() {
    if (source != null) {
      Clients.leave(source.consumer());
      source = null;
    }
  }
}
