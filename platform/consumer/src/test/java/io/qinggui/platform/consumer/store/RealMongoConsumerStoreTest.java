package io.qinggui.platform.consumer.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.qinggui.platform.consumer.ConsumerStore;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

@Testcontainers(disabledWithoutDocker = true)
class RealMongoConsumerStoreTest extends ConsumerStoreConformance {

  @Container
  private static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0").withReplicaSet();

  private final MongoClient client = MongoClients.create(SERVER.getReplicaSetUrl());
  private final String database = "test-" + UUID.randomUUID();

  @Override
  ConsumerStore open() {
    return MongoConsumerStore.open(client.getDatabase(database), "license");
  }

  @AfterEach
  void closeClient() {
    client.close();
  }
}
