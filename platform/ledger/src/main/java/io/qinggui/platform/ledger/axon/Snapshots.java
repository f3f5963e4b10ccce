package io.qinggui.platform.ledger.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * The latest snapshot of each aggregate, in memory: a snapshot only saves time, is rebuilt from the
 * ledger when it is gone, and must not outlive the code that wrote it. Those that are seldom used
 * go first.
 */
final class Snapshots {

  private static final int CAPACITY = 10_000;

  private final Cache<String, DomainEventData<byte[]>> latest;

  Snapshots() {
    this(CAPACITY);
  }

  /**
   * @param atMost how many snapshots are kept
   */
  Snapshots(int atMost) {
    this.latest = Caffeine.newBuilder().maximumSize(atMost).build();
  }

  void store(DomainEventMessage<?> snapshot, Serializer serializer) {
    var unused =
        latest
            .asMap()
            .merge(
                snapshot.getAggregateIdentifier(), entry(snapshot, serializer), Snapshots::newer);
  }

  Stream<DomainEventData<byte[]>> read(String stream) {
    return Stream.ofNullable(latest.getIfPresent(stream));
  }

  private static DomainEventData<byte[]> newer(
      DomainEventData<byte[]> one, DomainEventData<byte[]> other) {
    return one.getSequenceNumber() > other.getSequenceNumber() ? one : other;
  }

  private static DomainEventData<byte[]> entry(
      DomainEventMessage<?> snapshot, Serializer serializer) {
    SerializedObject<byte[]> payload = serializer.serialize(snapshot.getPayload(), byte[].class);
    SerializedObject<byte[]> metaData = serializer.serialize(snapshot.getMetaData(), byte[].class);
    return new GenericDomainEventEntry<>(
        snapshot.getType(),
        snapshot.getAggregateIdentifier(),
        snapshot.getSequenceNumber(),
        snapshot.getIdentifier(),
        snapshot.getTimestamp(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        metaData.getData());
  }
}
