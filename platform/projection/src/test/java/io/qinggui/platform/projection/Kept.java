package io.qinggui.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What the in-process server keeps of a projection: its progress and its documents. */
final class Kept {

  private final MongoCollection<Document> notes;
  private final MongoCollection<Document> documents;
  private List<Document> keptNotes = List.of();
  private List<Document> keptDocuments = List.of();
  private boolean whole;

  Kept(MongoDatabase database, String collection) {
    this.notes = database.getCollection(ProgressDocument.COLLECTION);
    this.documents = database.getCollection(collection);
  }

  void keep() {
    keptNotes = notes.find().into(new ArrayList<>());
    keptDocuments = documents.find().into(new ArrayList<>());
    whole = true;
  }

  /**
   * @return false when nothing was kept
   */
  boolean restore() {
    if (whole) {
      replace(notes, keptNotes);
      replace(documents, keptDocuments);
    }
    return whole;
  }

  private static void replace(MongoCollection<Document> collection, List<Document> content) {
    collection.deleteMany(new Document());
    if (!content.isEmpty()) {
      collection.insertMany(content.stream().map(Document::new).toList());
    }
  }
}
