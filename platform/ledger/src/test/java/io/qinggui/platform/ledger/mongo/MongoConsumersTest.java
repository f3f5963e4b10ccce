package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.ConsumersConformance;

class MongoConsumersTest extends ConsumersConformance {

  private final MongoDatabase database = EmbeddedServer.emptyDatabase();

  @Override
  protected Consumers open() {
    return MongoConsumers.open(database, "license");
  }
}
