package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.mongo.EmbeddedServer;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import java.time.InstantSource;

class MongoAxonStorageEngineTest extends AxonStorageEngineSuite {

  @Override
  Ledger openLedger(InstantSource clock) {
    return MongoLedger.open(EmbeddedServer.emptyDatabase(), "axon", clock);
  }
}
