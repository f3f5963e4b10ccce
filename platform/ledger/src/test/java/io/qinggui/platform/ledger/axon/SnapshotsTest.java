package io.qinggui.platform.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

  private static final int CAPACITY = 10;

  private final Serializer serializer = new JsonTestSerializer();
  private final Snapshots snapshots = new Snapshots(CAPACITY);

  @Test
  void the_newest_of_an_aggregate_is_kept_in_whatever_order_they_come() {
    store("a", 20);
    store("a", 30);
    store("a", 10);

    assertThat(snapshots.read("a"))
        .extracting(DomainEventData::getSequenceNumber)
        .containsOnly(30L);
    assertThat(snapshots.read("b")).isEmpty();
  }

  @Test
  void no_more_are_kept_than_there_is_room_for() {
    IntStream.range(0, 1_000).forEach(aggregate -> store("a" + aggregate, aggregate));

    await().until(() -> kept() <= CAPACITY);
    assertThat(kept()).isPositive();
  }

  private void store(String aggregate, long sequence) {
    snapshots.store(
        new GenericDomainEventMessage<>("Sample", aggregate, sequence, "state"), serializer);
  }

  private long kept() {
    return IntStream.range(0, 1_000)
        .filter(aggregate -> snapshots.read("a" + aggregate).findAny().isPresent())
        .count();
  }
}
