package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerConformance;
import java.time.InstantSource;

class MongoLedgerTest extends LedgerConformance {

  private final MongoDatabase database = EmbeddedServer.emptyDatabase();

  @Override
  protected Ledger open(InstantSource clock) {
    return MongoLedger.open(database, "license", clock);
  }
}
