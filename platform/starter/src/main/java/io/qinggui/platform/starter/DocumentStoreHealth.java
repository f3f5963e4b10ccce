package io.qinggui.platform.starter;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the server of the read models does not answer. */
final class DocumentStoreHealth implements HealthIndicator {

  private final MongoDatabase database;

  DocumentStoreHealth(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try {
      Document unused = database.runCommand(new Document("ping", 1));
      return Health.up().build();
    } catch (RuntimeException e) {
      return PartHealth.down(e).build();
    }
  }
}
