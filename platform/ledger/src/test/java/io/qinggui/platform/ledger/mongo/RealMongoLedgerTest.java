package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerConformance;
import java.time.InstantSource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

@Testcontainers(disabledWithoutDocker = true)
class RealMongoLedgerTest extends LedgerConformance {

  @Container private static final MongoDBContainer SERVER = RealMongo.container();

  private final MongoDatabase database = RealMongo.emptyDatabase(SERVER);

  @Override
  protected Ledger open(InstantSource clock) {
    return MongoLedger.open(database, "license", clock);
  }
}
