package io.qinggui.platform.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection is, stored beside its documents and shared by all instances: the documents
 * include everything up to its position.
 */
final class ProgressDocument {

  /** Collection of the progress documents of a database. */
  static final String COLLECTION = "_progress";

  private static final String POSITION = "position";
  private static final String GENERATION = "generation";

  private final MongoCollection<Document> collection;
  private final String name;

  ProgressDocument(MongoCollection<Document> collection, String name) {
    this.collection = collection;
    this.name = name;
  }

  /** A point in the life of a projection. */
  record At(long generation, long position) {}

  /**
   * The stored progress. Without one the projection begins, and {@code atBeginning} is called
   * before that can be seen by anybody.
   */
  At read(Runnable atBeginning) {
    Document found = find();
    if (found == null) {
      atBeginning.run();
      begin();
      found = Objects.requireNonNull(find());
    }
    return at(found);
  }

  /** Moves on, unless it was reset or another instance is further. */
  boolean advance(long generation, long from, long to) {
    return collection
            .updateOne(
                Filters.and(
                    Filters.eq(Fields.ID, name),
                    Filters.eq(GENERATION, generation),
                    Filters.eq(POSITION, from)),
                Updates.set(POSITION, to))
            .getMatchedCount()
        == 1;
  }

  /** Back to the beginning, in a new generation. */
  At reset() {
    Document after =
        collection.findOneAndUpdate(
            Filters.eq(Fields.ID, name),
            Updates.combine(Updates.inc(GENERATION, 1L), Updates.set(POSITION, 0L)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return at(Objects.requireNonNull(after));
  }

  private @Nullable Document find() {
    return collection.find(Filters.eq(Fields.ID, name)).first();
  }

  private void begin() {
    try {
      collection.insertOne(
          new Document(Fields.ID, name).append(GENERATION, 1L).append(POSITION, 0L));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      // another instance began at the same moment
    }
  }

  private static At at(Document found) {
    return new At(
        found.get(GENERATION, Number.class).longValue(),
        found.get(POSITION, Number.class).longValue());
  }
}
