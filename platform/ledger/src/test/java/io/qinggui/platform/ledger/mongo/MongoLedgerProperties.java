package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.LedgerModelSuite;

class MongoLedgerProperties extends LedgerModelSuite {

  @Override
  protected Store emptyStore() {
    MongoDatabase database = EmbeddedServer.emptyDatabase();
    return clock -> MongoLedger.open(database, "license", clock);
  }
}
