package io.qinggui.notification.delivery.runtime;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.Run;
import io.qinggui.platform.ledger.mongo.DurableMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries in MongoDB, shared by the instances of the service: {@code notification.deliveries},
 * {@code .lanes}, {@code .runs}, {@code .shares} and {@code .instances}. Of changes that are made
 * together the deliveries are written before the lanes, so that a cursor never covers one that is
 * not kept, also when the write ends half way.
 */
final class MongoDeliveryStore implements DeliveryStore {

  private static final String BODY = "body";
  private static final String SUBSCRIPTION = "subscription";
  private static final String RUN = "run";
  private static final String POSITION = "position";
  private static final String STATUS = "status";
  private static final String SUBJECT = "subject";
  private static final String RECOVERY = "recovery";
  private static final String NEXT = "nextAt";
  private static final String OPEN = "open";
  private static final String OWNER = "owner";
  private static final String UNTIL = "until";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> deliveries;
  private final MongoCollection<Document> lanes;
  private final MongoCollection<Document> runs;
  private final MongoCollection<Document> shares;
  private final MongoCollection<Document> instances;

  private MongoDeliveryStore(MongoDatabase durable, String name) {
    deliveries = durable.getCollection(name + ".deliveries");
    lanes = durable.getCollection(name + ".lanes");
    runs = durable.getCollection(name + ".runs");
    shares = durable.getCollection(name + ".shares");
    instances = durable.getCollection(name + ".instances");
  }

  /**
   * @param database where the collections are; the caller closes its client
   * @param name of the service's ledger
   */
  static MongoDeliveryStore open(MongoDatabase database, String name) {
    MongoDeliveryStore store = new MongoDeliveryStore(DurableMongo.database(database), name);
    DurableMongo.available(
        () ->
            store.deliveries.createIndexes(
                List.of(
                    new IndexModel(Indexes.ascending(SUBSCRIPTION, RUN, POSITION)),
                    new IndexModel(Indexes.ascending(SUBSCRIPTION, RUN, STATUS, SUBJECT, POSITION)),
                    new IndexModel(Indexes.ascending(SUBSCRIPTION, RECOVERY)))));
    DurableMongo.available(() -> store.runs.createIndex(Indexes.ascending(OPEN)));
    return store;
  }

  @Override
  public void apply(Changes changes) {
    bulk(deliveries, changes.deliveries(), MongoDeliveryStore::document);
    bulk(runs, changes.runs(), MongoDeliveryStore::document);
    bulk(
        lanes,
        changes.lanes(),
        it -> new Document("_id", it.subscription()).append(BODY, DeliveryJson.text(it)));
  }

  private static <T> void bulk(
      MongoCollection<Document> into, List<T> values, Function<T, Document> document) {
    if (values.isEmpty()) {
      return;
    }
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (T value : values) {
      Document each = document.apply(value);
      writes.add(new ReplaceOneModel<>(eq("_id", each.get("_id")), each, UPSERT));
    }
    DurableMongo.available(() -> into.bulkWrite(writes));
  }

  private static Document document(Delivery it) {
    return new Document("_id", id(it.subscription(), it.run(), it.position()))
        .append(SUBSCRIPTION, it.subscription())
        .append(RUN, it.run())
        .append(POSITION, it.position())
        .append(SUBJECT, it.subject())
        .append(STATUS, it.status().name())
        .append(NEXT, it.nextAttempt() == null ? null : it.nextAttempt().toEpochMilli())
        .append(RECOVERY, it.recovery())
        .append(BODY, DeliveryJson.text(it));
  }

  private static Document document(Run it) {
    return new Document("_id", it.id())
        .append(SUBSCRIPTION, it.subscription())
        .append(OPEN, !it.isTakenUp())
        .append(BODY, DeliveryJson.text(it));
  }

  private static String id(String subscription, String run, long position) {
    return subscription + "/" + run + "/" + position;
  }

  @Override
  public Optional<LaneState> lane(String subscription) {
    return first(lanes.find(eq("_id", subscription))).map(DeliveryJson::lane);
  }

  @Override
  public List<Long> keptAfter(String subscription, String run, long position) {
    return DurableMongo.available(
        () ->
            deliveries
                .find(and(of(subscription, run), gt(POSITION, position)))
                .projection(Projections.include(POSITION))
                .sort(Sorts.ascending(POSITION))
                .map(it -> it.getLong(POSITION))
                .into(new ArrayList<>()));
  }

  @Override
  public List<Delivery> retrying(String subscription, String run, int limit) {
    return deliveries(
        and(of(subscription, run), eq(STATUS, DeliveryStatus.RETRYING.name())),
        Sorts.ascending(NEXT, POSITION),
        limit);
  }

  @Override
  public List<Delivery> waiting(String subscription, String run, String subject, int limit) {
    return deliveries(
        and(of(subscription, run), eq(STATUS, DeliveryStatus.WAITING.name()), eq(SUBJECT, subject)),
        Sorts.ascending(POSITION),
        limit);
  }

  @Override
  public Set<String> openSubjects(String subscription, String run) {
    Bson open =
        and(
            of(subscription, run),
            in(STATUS, DeliveryStatus.WAITING.name(), DeliveryStatus.RETRYING.name()));
    Set<String> subjects = new TreeSet<>();
    DurableMongo.available(
        () ->
            deliveries
                .find(open)
                .projection(Projections.include(SUBJECT))
                .map(it -> it.getString(SUBJECT))
                .into(subjects));
    return subjects;
  }

  @Override
  public Map<DeliveryStatus, Long> counts(String subscription, String run) {
    return counts(of(subscription, run));
  }

  @Override
  public Map<DeliveryStatus, Long> recovered(String subscription, String recovery) {
    return counts(and(eq(SUBSCRIPTION, subscription), eq(RECOVERY, recovery)));
  }

  private Map<DeliveryStatus, Long> counts(Bson which) {
    Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
    for (DeliveryStatus status : DeliveryStatus.values()) {
      long count =
          DurableMongo.available(
              () -> deliveries.countDocuments(and(which, eq(STATUS, status.name()))));
      if (count > 0) {
        counts.put(status, count);
      }
    }
    return counts;
  }

  @Override
  public List<Delivery> exhausted(String subscription, long after, long until, int limit) {
    return deliveries(
        and(
            of(subscription, ""),
            eq(STATUS, DeliveryStatus.EXHAUSTED.name()),
            gt(POSITION, after),
            lte(POSITION, until)),
        Sorts.ascending(POSITION),
        limit);
  }

  @Override
  public Optional<Delivery> delivery(String subscription, String run, long position) {
    return first(deliveries.find(eq("_id", id(subscription, run, position))))
        .map(DeliveryJson::delivery);
  }

  @Override
  public List<Delivery> latest(
      String subscription, @Nullable DeliveryStatus status, long before, int limit) {
    Bson which = and(of(subscription, ""), lt(POSITION, before));
    return deliveries(
        status == null ? which : and(which, eq(STATUS, status.name())),
        Sorts.descending(POSITION),
        limit);
  }

  @Override
  public List<Run> runs(String subscription) {
    return all(runs.find(eq(SUBSCRIPTION, subscription)).sort(Sorts.ascending("_id"))).stream()
        .map(DeliveryJson::run)
        .toList();
  }

  @Override
  public Optional<Run> run(String id) {
    return first(runs.find(eq("_id", id))).map(DeliveryJson::run);
  }

  @Override
  public List<Run> openRuns() {
    return all(runs.find(eq(OPEN, true)).sort(Sorts.ascending("_id"))).stream()
        .map(DeliveryJson::run)
        .toList();
  }

  @Override
  public void prune(String subscription, int kept) {
    Bson delivered = and(of(subscription, ""), eq(STATUS, DeliveryStatus.DELIVERED.name()));
    Document last =
        DurableMongo.available(
            () ->
                deliveries
                    .find(delivered)
                    .sort(Sorts.descending(POSITION))
                    .skip(kept)
                    .limit(1)
                    .first());
    if (last != null) {
      var unused =
          DurableMongo.available(
              () ->
                  deliveries.deleteMany(
                      and(
                          eq(SUBSCRIPTION, subscription),
                          eq(STATUS, DeliveryStatus.DELIVERED.name()),
                          lte(POSITION, last.getLong(POSITION)))));
    }
  }

  @Override
  public void forget(String subscription) {
    DurableMongo.available(
        () -> {
          deliveries.deleteMany(eq(SUBSCRIPTION, subscription));
          runs.deleteMany(eq(SUBSCRIPTION, subscription));
          return lanes.deleteOne(eq("_id", subscription));
        });
  }

  @Override
  public int present(String instance, Instant now, Instant until) {
    return DurableMongo.available(
        () -> {
          instances.updateOne(
              eq("_id", instance),
              Updates.set(UNTIL, until.toEpochMilli()),
              new UpdateOptions().upsert(true));
          instances.deleteMany(lt(UNTIL, now.toEpochMilli()));
          return (int) instances.countDocuments();
        });
  }

  /** The upsert of a share that another instance holds finds nothing, inserts, and collides. */
  @Override
  public boolean lease(int share, String instance, Instant now, Instant until) {
    Bson mine = and(eq("_id", share), or(eq(OWNER, instance), lt(UNTIL, now.toEpochMilli())));
    Bson take =
        Updates.combine(Updates.set(OWNER, instance), Updates.set(UNTIL, until.toEpochMilli()));
    return DurableMongo.available(
        () -> {
          try {
            shares.updateOne(mine, take, new UpdateOptions().upsert(true));
            return true;
          } catch (MongoWriteException e) {
            if (e.getCode() == 11_000) {
              return false;
            }
            throw e;
          }
        });
  }

  @Override
  public void release(int share, String instance) {
    var unused =
        DurableMongo.available(() -> shares.deleteOne(and(eq("_id", share), eq(OWNER, instance))));
  }

  @Override
  public void close() {
    // whoever opened the client closes it
  }

  private static Bson of(String subscription, String run) {
    return and(eq(SUBSCRIPTION, subscription), eq(RUN, run));
  }

  private List<Delivery> deliveries(Bson which, Bson order, int limit) {
    return all(deliveries.find(which).sort(order).limit(limit)).stream()
        .map(DeliveryJson::delivery)
        .toList();
  }

  private static List<String> all(FindIterable<Document> found) {
    return DurableMongo.available(
        () -> found.map(it -> it.getString(BODY)).into(new ArrayList<>()));
  }

  private static Optional<String> first(FindIterable<Document> found) {
    return all(found.limit(1)).stream().findFirst();
  }
}
