package io.qinggui.bench.rivals;

import com.mongodb.client.MongoDatabase;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;

/** Axon's MongoDB engine as it is by default, a document for each event. */
public final class AxonOnMongo {

  private final MongoTemplate template;
  private final MongoEventStorageEngine engine;

  /** In an empty database. */
  public AxonOnMongo(MongoDatabase database) {
    template = DefaultMongoTemplate.builder().mongoDatabase(database).build();
    engine =
        MongoEventStorageEngine.builder()
            .mongoTemplate(template)
            .eventSerializer(new RivalSerializer())
            .snapshotSerializer(new RivalSerializer())
            .build();
    engine.ensureIndexes();
  }

  /** The engine. */
  public MongoEventStorageEngine engine() {
    return engine;
  }

  /** How many events there are. */
  public long count() {
    return template.eventCollection().countDocuments();
  }
}
