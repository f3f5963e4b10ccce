package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerConformance;
import io.qinggui.platform.testservers.RealMongo;
import java.time.InstantSource;

class RealMongoLedgerTest extends LedgerConformance {

  private final MongoDatabase database = RealMongo.emptyDatabase();

  @Override
  protected Ledger open(InstantSource clock) {
    return MongoLedger.open(database, "license", clock);
  }
}
