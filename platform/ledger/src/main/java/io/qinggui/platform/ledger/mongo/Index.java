package io.qinggui.platform.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What was derived from the groups, found by {@code _id}: the outcome of a command, the place of an
 * event id, the groups of a stream and of a subject, and how far all this is complete. Adding a
 * group twice, or two groups in the wrong order, changes nothing.
 */
final class Index {

  private static final String WATERMARK = "watermark";
  private static final String THROUGH = "through";
  private static final String GROUPS = "groups";
  private static final String LAST = "last";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final int ATTEMPTS = 5;

  private final MongoCollection<Document> index;

  Index(MongoCollection<Document> index) {
    this.index = index;
  }

  static String command(String commandId) {
    return "command:" + commandId;
  }

  static String event(String eventId) {
    return "event:" + eventId;
  }

  static String stream(String stream) {
    return "stream:" + stream;
  }

  static String subject(String subject) {
    return "subject:" + subject;
  }

  /** The end of the part of the ledger that the index is complete for. */
  Tip watermark() {
    Document found = find(WATERMARK);
    return found == null
        ? Tip.EMPTY
        : new Tip(found.getLong(THROUGH), found.getLong(Group.RECORDED));
  }

  @Nullable Document find(String key) {
    return index.find(eq("_id", key)).first();
  }

  /** Several entries at once, without the groups that they name. */
  Map<String, Document> findAll(Collection<String> keys) {
    Map<String, Document> found = new HashMap<>();
    for (Document entry : index.find(in("_id", keys)).projection(exclude(GROUPS))) {
      found.put(entry.getString("_id"), entry);
    }
    return found;
  }

  static long lastSequence(@Nullable Document streamEntry) {
    return streamEntry == null ? -1 : streamEntry.getLong(LAST);
  }

  /** The groups that an entry names, in order. */
  static List<Long> groups(@Nullable Document entry) {
    return entry == null ? List.of() : entry.getList(GROUPS, Long.class).stream().sorted().toList();
  }

  /** Adds a group. The watermark comes last, and only when all the rest is there. */
  void add(Group group, List<LedgerEvent> events) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    group.commands().forEach(entry -> writes.add(upsert(command(entry.commandId()), set(entry))));
    addStreams(group.first(), events, writes);
    events.stream()
        .map(LedgerEvent::subject)
        .distinct()
        .forEach(name -> writes.add(upsert(subject(name), addToSet(GROUPS, group.first()))));
    events.forEach(e -> writes.add(upsert(event(e.id()), setOnInsert("position", e.position()))));
    writes.add(
        upsert(
            WATERMARK,
            combine(max(THROUGH, group.last()), max(Group.RECORDED, group.recordedAt()))));
    write(writes, ATTEMPTS);
  }

  private static void addStreams(
      long group, List<LedgerEvent> events, List<WriteModel<Document>> writes) {
    Map<String, Long> last = new HashMap<>();
    events.forEach(event -> last.merge(event.stream(), event.sequence(), Math::max));
    last.forEach(
        (name, sequence) ->
            writes.add(
                upsert(stream(name), combine(max(LAST, sequence), addToSet(GROUPS, group)))));
  }

  private static Bson set(CommandEntry entry) {
    return setOnInsert(entry.document());
  }

  private static WriteModel<Document> upsert(String key, Bson update) {
    return new UpdateOneModel<>(eq("_id", key), update, UPSERT);
  }

  /** Two instances that make the same new entry at once collide; it is enough to try again. */
  private void write(List<WriteModel<Document>> writes, int attempts) {
    try {
      index.bulkWrite(writes);
    } catch (MongoBulkWriteException e) {
      if (attempts == 0 || !collided(e)) {
        throw e;
      }
      write(writes, attempts - 1);
    }
  }

  private static boolean collided(MongoBulkWriteException e) {
    return e.getWriteErrors().stream()
        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
