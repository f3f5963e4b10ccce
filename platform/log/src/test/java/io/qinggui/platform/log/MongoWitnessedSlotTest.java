package io.qinggui.platform.log;

import io.qinggui.platform.log.mongo.MongoLogStore;
import io.qinggui.platform.testkit.EmbeddedMongo;

class MongoWitnessedSlotTest extends WitnessedSlotSuite {

  @Override
  LogStore fresh() {
    return MongoLogStore.open(EmbeddedMongo.shared().freshDatabase(), "license");
  }
}
