package io.qinggui.platform.ledger.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The latest snapshot of each aggregate, in memory: a snapshot only saves time, is rebuilt from the
 * ledger when it is gone, and must not outlive the code that wrote it. The least used go first.
 */
final class Snapshots {

  private static final int MAX = 10_000;

  private final Map<String, DomainEventData<byte[]>> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DomainEventData<byte[]>> eldest) {
          return size() > MAX;
        }
      };

  synchronized void store(DomainEventMessage<?> snapshot, Serializer serializer) {
    latest.merge(snapshot.getAggregateIdentifier(), entry(snapshot, serializer), Snapshots::newer);
  }

  synchronized Stream<DomainEventData<byte[]>> read(String stream) {
    @Nullable DomainEventData<byte[]> snapshot = latest.get(stream);
    return Stream.ofNullable(snapshot);
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
