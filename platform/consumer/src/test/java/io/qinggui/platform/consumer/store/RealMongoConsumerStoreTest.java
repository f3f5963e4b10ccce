package io.qinggui.platform.consumer.store;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.testservers.RealMongo;

class RealMongoConsumerStoreTest extends ConsumerStoreConformance {

  private final MongoDatabase database = RealMongo.emptyDatabase();

  @Override
  ConsumerStore open() {
    return MongoConsumerStore.open(database, "license");
  }
}
