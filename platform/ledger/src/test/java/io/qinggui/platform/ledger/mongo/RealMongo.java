package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.mongodb.MongoDBContainer;

/** A real MongoDB, a replica set of one, for those tests that have a container engine. */
final class RealMongo {

  private static final String IMAGE = "mongo:8.0";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final Map<String, MongoClient> CLIENTS = new ConcurrentHashMap<>();

  private RealMongo() {}

  static MongoDBContainer container() {
    return new MongoDBContainer(IMAGE).withReplicaSet();
  }

  static MongoDatabase emptyDatabase(MongoDBContainer container) {
    return CLIENTS
        .computeIfAbsent(container.getReplicaSetUrl(), MongoClients::create)
        .getDatabase("test" + DATABASES.incrementAndGet());
  }
}
