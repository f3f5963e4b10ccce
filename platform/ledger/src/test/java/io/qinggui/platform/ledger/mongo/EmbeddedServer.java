package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.mongo.embedded.EmbeddedMongoServer;
import java.util.concurrent.atomic.AtomicInteger;

/** One in-process server for all tests of this JVM; each test takes a database of its own. */
public final class EmbeddedServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final MongoClient CLIENT = MongoClients.create(EmbeddedMongoServer.start().uri());

  private EmbeddedServer() {}

  public static MongoDatabase emptyDatabase() {
    return CLIENT.getDatabase("test" + DATABASES.incrementAndGet());
  }
}
