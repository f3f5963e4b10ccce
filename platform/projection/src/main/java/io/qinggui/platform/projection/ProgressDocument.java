package io.qinggui.platform.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * How far a projection is, stored beside its documents and shared by all instances: the documents
 * include everything up to its position.
 */
final class ProgressDocument {

  /** Collection of the progress documents of a database. */
  static final String COLLECTION = "_progress";

  private static final String POSITION = "position";
  private static final String GENERATION = "generation";
  private static final String PREPARING = "preparing";
  private static final String PARKED = "parked";

  private final MongoCollection<Document> collection;
  private final String name;

  ProgressDocument(MongoCollection<Document> collection, String name) {
    this.collection = collection;
    this.name = name;
  }

  /**
   * A point in the life of a projection.
   *
   * @param preparing whether an instance is clearing away what was before this generation; until
   *     that is done nobody goes on, or it would clear away what is of this generation too
   * @param parked positions whose events are in no document, since they are parked
   */
  record At(long generation, long position, boolean preparing, List<Long> parked) {}

  /** The stored progress, or empty before the projection's first beginning. */
  Optional<At> read() {
    return Optional.ofNullable(collection.find(Filters.eq(Fields.ID, name)).first())
        .map(ProgressDocument::at);
  }

  /**
   * Begins the first generation, which has to be prepared.
   *
   * @return false when another instance was quicker
   */
  boolean begin() {
    try {
      collection.insertOne(
          new Document(Fields.ID, name)
              .append(GENERATION, 1L)
              .append(POSITION, 0L)
              .append(PREPARING, true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  /** The generation is prepared, unless it is no longer the present one. */
  void prepared(long generation) {
    collection.updateOne(
        Filters.and(Filters.eq(Fields.ID, name), Filters.eq(GENERATION, generation)),
        Updates.unset(PREPARING));
  }

  /** Moves on, unless it was reset or another instance is further. */
  boolean advance(long generation, long from, long to, List<Long> parked) {
    return collection
            .updateOne(
                Filters.and(
                    Filters.eq(Fields.ID, name),
                    Filters.eq(GENERATION, generation),
                    Filters.eq(POSITION, from)),
                Updates.combine(
                    Updates.set(POSITION, to),
                    parked.isEmpty() ? Updates.unset(PARKED) : Updates.set(PARKED, parked)))
            .getMatchedCount()
        == 1;
  }

  /** An event that was parked is in its documents. */
  void release(long generation, long parked) {
    collection.updateOne(
        Filters.and(Filters.eq(Fields.ID, name), Filters.eq(GENERATION, generation)),
        Updates.pull(PARKED, parked));
  }

  /** Back to the beginning, in a new generation, which has to be prepared. */
  At reset() {
    Document after =
        collection.findOneAndUpdate(
            Filters.eq(Fields.ID, name),
            Updates.combine(
                Updates.inc(GENERATION, 1L),
                Updates.set(POSITION, 0L),
                Updates.unset(PARKED),
                Updates.set(PREPARING, true)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return at(Objects.requireNonNull(after));
  }

  private static At at(Document found) {
    return new At(
        found.get(GENERATION, Number.class).longValue(),
        found.get(POSITION, Number.class).longValue(),
        found.containsKey(PREPARING),
        found.getList(PARKED, Number.class, List.of()).stream().map(Number::longValue).toList());
  }
}
