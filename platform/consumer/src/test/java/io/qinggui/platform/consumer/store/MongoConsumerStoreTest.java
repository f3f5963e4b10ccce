package io.qinggui.platform.consumer.store;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.testkit.EmbeddedMongo;

class MongoConsumerStoreTest extends ConsumerStoreConformance {

  private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();

  @Override
  ConsumerStore open() {
    return MongoConsumerStore.open(database, "license");
  }
}
