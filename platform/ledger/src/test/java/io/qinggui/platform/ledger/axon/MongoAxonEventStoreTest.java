package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.mongo.EmbeddedServer;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import java.time.InstantSource;

class MongoAxonEventStoreTest extends AxonEventStoreSuite {

  @Override
  Ledger openLedger(String name, InstantSource clock) {
    return MongoLedger.open(EmbeddedServer.emptyDatabase(), name, clock);
  }
}
