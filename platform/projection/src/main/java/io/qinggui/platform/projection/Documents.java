package io.qinggui.platform.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * The documents of one projection. Each is replaced only from the stamp with which it was read, so
 * that of two writers one notices the other.
 */
final class Documents {

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> collection;
  private final List<List<String>> indexes;

  /**
   * @param indexes the fields of each further index
   */
  Documents(MongoCollection<Document> collection, List<List<String>> indexes) {
    this.collection = collection;
    this.indexes = List.copyOf(indexes);
  }

  /**
   * MongoDB finds a guarded write's document by {@code _id}; the in-process server uses an index
   * only when the filter names exactly its fields, and would look at every document instead.
   */
  void prepare() {
    collection.createIndex(
        Indexes.ascending(Fields.ID, Fields.AT), new IndexOptions().unique(true));
    indexes.forEach(fields -> collection.createIndex(Indexes.ascending(fields)));
  }

  /** What is there now under each key, and what is not. */
  Map<String, WorkingDocument> load(Set<String> keys, long generation) {
    Map<String, WorkingDocument> documents = new HashMap<>();
    keys.forEach(key -> documents.put(key, WorkingDocument.absent(key, generation)));
    if (!keys.isEmpty()) {
      for (Document found : collection.find(Filters.in(Fields.ID, keys))) {
        documents.put(found.getString(Fields.ID), WorkingDocument.of(found, generation));
      }
    }
    return documents;
  }

  /**
   * Writes what has changed.
   *
   * @return false when another writer changed a document in between; some may be written then, and
   *     trying again from a fresh load does the rest
   */
  boolean write(Collection<WorkingDocument> documents) {
    List<WriteModel<Document>> writes =
        documents.stream().map(WorkingDocument::write).flatMap(Optional::stream).toList();
    if (writes.isEmpty()) {
      return true;
    }
    try {
      BulkWriteResult result = collection.bulkWrite(writes, UNORDERED);
      return result.getInsertedCount() + result.getMatchedCount() == writes.size();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() == null
          && e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        return false;
      }
      throw e;
    }
  }

  /** Removes what is left of generations before this one. */
  void removeOlderThan(long generation) {
    collection.deleteMany(Filters.lt(Fields.GENERATION, generation));
  }
}
