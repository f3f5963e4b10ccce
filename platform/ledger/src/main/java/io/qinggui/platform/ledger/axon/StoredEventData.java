package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A ledger event in Axon's terms. */
record StoredEventData(LedgerEvent event)
    implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(event.position());
  }

  @Override
  public String getEventIdentifier() {
    return event.id();
  }

  @Override
  public Instant getTimestamp() {
    return event.recordedAt();
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(
        event.data(), byte[].class, event.type(), Integer.toString(event.version()));
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new StoredMetaData(event);
  }

  @Override
  public String getType() {
    int slash = event.stream().indexOf('/');
    return slash < 0 ? event.stream() : event.stream().substring(0, slash);
  }

  @Override
  public String getAggregateIdentifier() {
    return event.stream();
  }

  @Override
  public long getSequenceNumber() {
    return event.sequence();
  }

  /** The same without an aggregate, which Axon tells by the type of the entry. */
  record WithoutAggregate(StoredEventData entry) implements TrackedEventData<byte[]> {

    @Override
    public TrackingToken trackingToken() {
      return entry.trackingToken();
    }

    @Override
    public String getEventIdentifier() {
      return entry.getEventIdentifier();
    }

    @Override
    public Instant getTimestamp() {
      return entry.getTimestamp();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
      return entry.getMetaData();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
      return entry.getPayload();
    }
  }
}
