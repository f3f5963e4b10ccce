package io.qinggui.platform.ledger.axon;

import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvents;
import static org.mockito.Mockito.spy;

import io.qinggui.platform.ledger.Ledger;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Axon's published embedded event store tests on the ledger, all of them. */
abstract class AxonEventStoreSuite extends EmbeddedEventStoreTest {

  private static final Set<Class<?>> WARM = new HashSet<>();
  private @Nullable Ledger ledger;

  /** A ledger that is empty the first time. */
  abstract Ledger openLedger(String name, InstantSource clock);

  @Override
  public EventStorageEngine createStorageEngine() {
    if (WARM.add(getClass())) {
      warmUp();
    }
    ledger = openLedger("axon", InstantSource.system());
    return new LedgerEventStorageEngine(ledger, new JsonTestSerializer());
  }

  /** One of the tests gives up after 100 ms, in which no classes should have to be loaded. */
  private void warmUp() {
    try (Ledger other = openLedger("warm", InstantSource.system())) {
      EmbeddedEventStore store =
          EmbeddedEventStore.builder()
              .storageEngine(spy(new LedgerEventStorageEngine(other, new JsonTestSerializer())))
              .build();
      for (int i = 0; i < 20; i++) {
        String stream = "warm" + i;
        store.publish(createEvents(() -> stream, 5));
        store.openStream(null).asStream().limit(5L * i).forEach(event -> {});
      }
      store.shutDown();
    }
  }

  @AfterEach
  void closeLedger() {
    if (ledger != null) {
      ledger.close();
    }
  }
}
