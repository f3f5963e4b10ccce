package io.qinggui.platform.consumer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import io.qinggui.platform.ledger.mongo.DurableMongo;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * Consumers' progress and parked events in MongoDB, beside the ledger: {@code x.progress}, one
 * document for each consumer, and {@code x.parked}, one for each parked event. Several instances
 * may use them at once. Every change is journaled by a majority when its call returns.
 */
public final class MongoConsumerStore implements ConsumerStore {

  private static final Bson IN_ORDER = Sorts.ascending("ledger", "position");

  private final MongoCollection<Document> progress;
  private final MongoCollection<Document> parked;

  private MongoConsumerStore(MongoCollection<Document> progress, MongoCollection<Document> parked) {
    this.progress = progress;
    this.parked = parked;
  }

  /**
   * @param database where the collections are; the caller closes its client
   * @param name the ledger's name
   */
  public static MongoConsumerStore open(MongoDatabase database, String name) {
    MongoDatabase durable = DurableMongo.database(database);
    MongoCollection<Document> parked = durable.getCollection(name + ".parked");
    DurableMongo.available(
        () -> parked.createIndex(Indexes.ascending("consumer", "key", "ledger", "position")));
    return new MongoConsumerStore(durable.getCollection(name + ".progress"), parked);
  }

  @Override
  public Map<String, Long> progress(String consumer) {
    Document found = DurableMongo.available(() -> progress.find(eq("_id", consumer)).first());
    Map<String, Long> offsets = new HashMap<>();
    if (found != null) {
      found
          .get("sources", new Document())
          .forEach((field, offset) -> offsets.put(source(field), (Long) offset));
    }
    return Map.copyOf(offsets);
  }

  @Override
  public void advance(Map<String, Map<String, Long>> further) {
    List<UpdateOneModel<Document>> updates = new ArrayList<>();
    further.forEach(
        (consumer, offsets) -> {
          if (!offsets.isEmpty()) {
            updates.add(update(consumer, offsets));
          }
        });
    if (!updates.isEmpty()) {
      DurableMongo.available(
          () -> progress.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }
  }

  private static UpdateOneModel<Document> update(String consumer, Map<String, Long> offsets) {
    List<Bson> updates = new ArrayList<>();
    offsets.forEach((source, offset) -> updates.add(set("sources." + field(source), offset)));
    return new UpdateOneModel<>(
        eq("_id", consumer), combine(updates), new UpdateOptions().upsert(true));
  }

  @Override
  public void park(ParkedEvent event) {
    DurableMongo.available(
        () ->
            parked.replaceOne(
                eq("_id", id(event.consumer(), event.ledger(), event.position())),
                document(event),
                new ReplaceOptions().upsert(true)));
  }

  @Override
  public List<ParkedEvent> parked(String consumer, int limit) {
    return limit <= 0 ? List.of() : find(eq("consumer", consumer), limit);
  }

  @Override
  public List<ParkedEvent> parked(String consumer, String key) {
    return find(and(eq("consumer", consumer), eq("key", key)), 0);
  }

  @Override
  public Optional<ParkedEvent> parked(String consumer, String ledger, long position) {
    return find(eq("_id", id(consumer, ledger, position)), 1).stream().findFirst();
  }

  @Override
  public boolean isParked(String consumer, String key) {
    return !find(and(eq("consumer", consumer), eq("key", key)), 1).isEmpty();
  }

  @Override
  public long countParked(String consumer) {
    return DurableMongo.available(() -> parked.countDocuments(eq("consumer", consumer)));
  }

  @Override
  public void release(String consumer, String ledger, long position) {
    DurableMongo.available(() -> parked.deleteOne(eq("_id", id(consumer, ledger, position))));
  }

  @Override
  public void releaseAll(String consumer) {
    DurableMongo.available(() -> parked.deleteMany(eq("consumer", consumer)));
  }

  /** The client is the caller's. */
  @Override
  public void close() {}

  private List<ParkedEvent> find(Bson wanted, int limit) {
    return DurableMongo.available(
        () ->
            parked
                .find(wanted)
                .sort(IN_ORDER)
                .limit(limit)
                .map(MongoConsumerStore::event)
                .into(new ArrayList<>()));
  }

  private static Document document(ParkedEvent event) {
    return new Document("consumer", event.consumer())
        .append("key", event.key())
        .append("ledger", event.ledger())
        .append("position", event.position())
        .append("event", new Binary(event.event()))
        .append("error", event.error())
        .append("parkedAt", RecordedTime.micros(event.parkedAt()));
  }

  private static ParkedEvent event(Document document) {
    return new ParkedEvent(
        document.getString("consumer"),
        document.getString("key"),
        document.getString("ledger"),
        document.getLong("position"),
        document.get("event", Binary.class).getData(),
        document.getString("error"),
        RecordedTime.instant(document.getLong("parkedAt")));
  }

  private static String id(String consumer, String ledger, long position) {
    return consumer + "\n" + ledger + "\n" + position;
  }

  /** A field name may contain no dot and begin with no dollar sign. */
  private static String field(String source) {
    return URLEncoder.encode(source, StandardCharsets.UTF_8).replace(".", "%2E");
  }

  private static String source(String field) {
    return URLDecoder.decode(field, StandardCharsets.UTF_8);
  }
}
