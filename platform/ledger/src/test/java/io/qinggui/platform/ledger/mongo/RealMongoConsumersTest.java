package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.ConsumersConformance;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

@Testcontainers(disabledWithoutDocker = true)
class RealMongoConsumersTest extends ConsumersConformance {

  @Container private static final MongoDBContainer SERVER = RealMongo.container();

  private final MongoDatabase database = RealMongo.emptyDatabase(SERVER);

  @Override
  protected Consumers open() {
    return MongoConsumers.open(database, "license");
  }
}
