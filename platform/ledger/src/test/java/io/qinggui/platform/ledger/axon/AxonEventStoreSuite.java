package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Ledger;
import java.time.InstantSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Axon's published embedded event store tests on the ledger, all of them. */
abstract class AxonEventStoreSuite extends EmbeddedEventStoreTest {

  private @Nullable Ledger ledger;

  /** An empty ledger. */
  abstract Ledger openLedger(InstantSource clock);

  @Override
  public EventStorageEngine createStorageEngine() {
    ledger = openLedger(InstantSource.system());
    return new LedgerEventStorageEngine(ledger, new JsonTestSerializer());
  }

  @AfterEach
  void closeLedger() {
    if (ledger != null) {
      ledger.close();
    }
  }
}
