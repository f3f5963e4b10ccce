package io.qinggui.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads the documents of a projection, as it folded them, with their {@code _id}. */
final class StoredDocuments {

  private final MongoDatabase database;
  private final MongoCollection<Document> collection;

  StoredDocuments(MongoDatabase database, String collection) {
    this.database = database;
    this.collection = database.getCollection(collection);
  }

  /** The document under a key. */
  Optional<Document> get(String id) {
    return Optional.ofNullable(collection.find(Filters.eq(Fields.ID, id)).first())
        .filter(document -> !document.containsKey(Fields.GONE))
        .map(Fields::contentOf);
  }

  /** The documents under several keys; in no particular order; a key without one is left out. */
  List<Document> get(List<String> ids) {
    List<Document> documents = new ArrayList<>();
    // by _id alone, which every server finds by its index
    for (Document found : collection.find(Filters.in(Fields.ID, ids))) {
      if (!found.containsKey(Fields.GONE)) {
        documents.add(Fields.contentOf(found));
      }
    }
    return documents;
  }

  /**
   * One page of the documents that match.
   *
   * @param filter what to look for; {@code new Document()} for everything
   * @param after place of the last document of the page before, or empty for the first page
   * @param limit at most so many; ask for one more than a page to learn whether there is a next
   */
  List<Document> page(Bson filter, Order order, Optional<String> after, int limit) {
    return read(
        after.map(place -> Filters.and(filter, order.after(place))).orElse(filter), order, limit);
  }

  /** How many documents match. By the command: it uses indexes where an aggregation may not. */
  long count(Bson filter) {
    return database
        .runCommand(
            new Document("count", collection.getNamespace().getCollectionName())
                .append(
                    "query",
                    present(filter)
                        .toBsonDocument(BsonDocument.class, collection.getCodecRegistry())))
        .get("n", Number.class)
        .longValue();
  }

  private static Bson present(Bson filter) {
    return Filters.and(filter, Filters.exists(Fields.GONE, false));
  }

  private List<Document> read(Bson filter, Order order, int limit) {
    List<Document> documents = new ArrayList<>();
    for (Document found : collection.find(present(filter)).sort(order.sort()).limit(limit)) {
      documents.add(Fields.contentOf(found));
    }
    return documents;
  }
}
