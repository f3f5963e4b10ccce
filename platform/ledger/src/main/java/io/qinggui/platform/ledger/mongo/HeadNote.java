package io.qinggui.platform.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

/**
 * How far the ledger reached (high-water mark), noted beside it: {@code {_id: "head", through:
 * position}}. A ledger that ends before it has lost its last groups. The note may lag behind, it
 * never runs ahead.
 */
final class HeadNote {

  private static final String ID = "head";
  private static final String THROUGH = "through";

  private final MongoCollection<Document> notes;
  private long noted;

  HeadNote(MongoCollection<Document> notes) {
    this.notes = notes;
  }

  /** The position that was noted last, by any instance; 0 for none. */
  long read() {
    Document note = notes.find(eq("_id", ID)).first();
    return note == null ? 0 : note.getLong(THROUGH);
  }

  synchronized void write(long head) {
    if (head > noted) {
      notes.updateOne(eq("_id", ID), max(THROUGH, head), new UpdateOptions().upsert(true));
      noted = head;
    }
  }
}
