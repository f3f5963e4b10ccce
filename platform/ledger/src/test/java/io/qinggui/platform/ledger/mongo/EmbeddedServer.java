package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.testservers.MongoForTests;

/** One server for all tests of this JVM; each test takes a database of its own. */
public final class EmbeddedServer {

  private EmbeddedServer() {}

  public static MongoDatabase emptyDatabase() {
    return MongoForTests.shared().freshDatabase();
  }
}
