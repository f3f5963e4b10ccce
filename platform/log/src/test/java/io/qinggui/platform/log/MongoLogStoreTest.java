package io.qinggui.platform.log;

import io.qinggui.platform.log.mongo.MongoLogStore;
import io.qinggui.platform.testkit.EmbeddedMongo;

class MongoLogStoreTest extends LogStoreSuite {

  @Override
  LogStore fresh() {
    return MongoLogStore.open(EmbeddedMongo.shared().freshDatabase(), "license");
  }
}
