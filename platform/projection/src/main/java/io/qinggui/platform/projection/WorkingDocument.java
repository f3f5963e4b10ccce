package io.qinggui.platform.projection;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document while a batch is folded into it. */
final class WorkingDocument {

  private final String key;
  private final @Nullable Stamp stored;
  private Stamp stamp;
  private Optional<Document> content;
  private boolean everPresent;
  private boolean changed;

  private WorkingDocument(String key, @Nullable Stamp stored, Stamp stamp) {
    this.key = key;
    this.stored = stored;
    this.stamp = stamp;
    this.content = Optional.empty();
  }

  static WorkingDocument absent(String key, long generation) {
    return new WorkingDocument(key, null, Stamp.empty(generation));
  }

  static WorkingDocument of(Document found, long generation) {
    String key = found.getString(Fields.ID);
    Stamp stored = Stamp.parse(found.getString(Fields.AT));
    if (stored.generation() < generation) {
      return new WorkingDocument(key, stored, Stamp.empty(generation));
    }
    WorkingDocument document = new WorkingDocument(key, stored, stored);
    document.everPresent = true;
    if (!found.containsKey(Fields.GONE)) {
      document.content = Optional.of(Fields.contentOf(found));
    }
    return document;
  }

  long generation() {
    return stamp.generation();
  }

  /**
   * Folds the event in, unless the document includes it; what it does not change stays unwritten.
   */
  void fold(Projection projection, LedgerEvent event) {
    if (event.position() > stamp.position()) {
      Optional<Document> next = projection.fold(key, content, event);
      if (!isUnchanged(next)) {
        become(next, stamp.upTo(event.position()));
      }
    }
  }

  /** Folds in an event that was parked, unless that was done before. */
  void foldLate(Projection projection, LedgerEvent event) {
    if (!stamp.includesLate(event.position())) {
      become(projection.fold(key, content, event), stamp.withLate(event.position()));
    }
  }

  @SuppressWarnings({"OptionalEquality", "ReferenceEquality"}) // given back: nothing changed
  private boolean isUnchanged(Optional<Document> next) {
    return next == content && content.isPresent();
  }

  private void become(Optional<Document> next, Stamp nextStamp) {
    content = next.map(this::withId);
    everPresent |= content.isPresent();
    stamp = nextStamp;
    changed = true;
  }

  /** The guarded write, or empty when there is nothing to write. */
  Optional<WriteModel<Document>> write() {
    if (!changed || (stored == null && !everPresent)) {
      return Optional.empty();
    }
    return Optional.of(
        stored == null
            ? new InsertOneModel<>(toStore())
            : new ReplaceOneModel<>(expected(stored), toStore()));
  }

  /** Plain fields and no {@code $and}, so that every server finds the document by an index. */
  private Document expected(Stamp found) {
    return new Document(Fields.ID, key).append(Fields.AT, found.text());
  }

  private Document toStore() {
    Document document =
        content.map(Fields::contentOf).orElseGet(() -> new Document(Fields.GONE, true));
    document.put(Fields.ID, key);
    document.put(Fields.GENERATION, stamp.generation());
    document.put(Fields.POSITION, stamp.position());
    document.put(Fields.AT, stamp.text());
    return document;
  }

  private Document withId(Document folded) {
    folded.put(Fields.ID, key);
    return folded;
  }
}
