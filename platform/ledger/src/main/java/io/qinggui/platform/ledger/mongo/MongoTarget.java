package io.qinggui.platform.ledger.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.transfer.LedgerNotEmptyException;
import io.qinggui.platform.ledger.transfer.LedgerTarget;
import io.qinggui.platform.ledger.transfer.RecordedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Fills a ledger in a collection that no instance looks at, {@code x.importing}, and renames it at
 * the end, which happens at once or not at all. An instance that runs on the empty ledger meanwhile
 * keeps it from being renamed as soon as it appends something.
 */
public final class MongoTarget implements LedgerTarget {

  /** Groups that are sent together. */
  private static final int TOGETHER = 32;

  private final String ledger;
  private final MongoDatabase database;
  private final MongoCollection<Document> groups;
  private final MongoCollection<Document> scratch;
  private final List<Document> waiting = new ArrayList<>();
  private @Nullable PackedGroup group;
  private long position;

  private MongoTarget(String ledger, MongoDatabase database) {
    this.ledger = ledger;
    this.database = database;
    this.groups = database.getCollection(ledger + ".groups");
    this.scratch = database.getCollection(ledger + ".importing");
  }

  /**
   * Begins to fill a ledger; what an earlier attempt left behind is deleted.
   *
   * @param database where its collections belong; closed by the caller
   * @throws LedgerNotEmptyException when it has events, or was asked about a moment already
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when the server does not answer
   */
  public static MongoTarget open(MongoDatabase database, String ledger) {
    MongoTarget target = new MongoTarget(ledger, DurableMongo.database(database));
    return DurableMongo.available(
        () -> {
          target.begin();
          return target;
        });
  }

  private void begin() {
    requireEmpty(groups);
    discard(scratch);
    new GroupStore(scratch).prepare();
  }

  private void requireEmpty(MongoCollection<Document> collection) {
    if (collection.find().first() != null || notes().read() > 0) {
      throw new LedgerNotEmptyException(ledger, database.getName());
    }
  }

  private HeadNote notes() {
    return new HeadNote(database.getCollection(ledger + ".head"));
  }

  @Override
  public void add(RecordedCommand command) {
    if (group != null && !group.hasRoomFor(command)) {
      put(group);
    }
    if (group == null) {
      group = new PackedGroup(command.outcome().firstPosition());
    }
    group.add(command);
    position = command.outcome().lastPosition();
  }

  private void put(PackedGroup full) {
    waiting.add(full.build().document());
    group = null;
    if (waiting.size() >= TOGETHER) {
      send();
    }
  }

  private void send() {
    try {
      if (!waiting.isEmpty()) {
        var unused = DurableMongo.available(() -> inserted(waiting));
        waiting.clear();
      }
    } catch (DuplicateException e) {
      throw new LedgerCorruptException(
          Objects.requireNonNull(waiting.getFirst().getLong("_id")),
          "from there on a command, an id or a place in a stream is there twice: "
              + e.getMessage());
    }
  }

  private int inserted(List<Document> documents) {
    try {
      return scratch.insertMany(documents).getInsertedIds().size();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(it -> it.getCode() == DuplicateException.CODE)) {
        throw new DuplicateException(e);
      }
      throw e;
    }
  }

  /** A key was taken. */
  private static final class DuplicateException extends RuntimeException {

    static final int CODE = 11_000;

    DuplicateException(MongoBulkWriteException cause) {
      super(cause.getMessage(), cause);
    }
  }

  @Override
  public void finish() {
    if (group != null) {
      put(group);
    }
    send();
    var unused =
        DurableMongo.available(
            () -> {
              makeRoom();
              scratch.renameCollection(groups.getNamespace());
              notes().write(position);
              return position;
            });
  }

  /** An empty collection is put aside before it is looked at, so that nothing comes in between. */
  private void makeRoom() {
    requireEmpty(groups);
    if (exists(groups)) {
      MongoNamespace aside = new MongoNamespace(database.getName(), ledger + ".before-import");
      MongoCollection<Document> before = database.getCollection(aside.getCollectionName());
      discard(before);
      groups.renameCollection(aside);
      if (before.find().first() != null) {
        before.renameCollection(groups.getNamespace());
        throw new LedgerNotEmptyException(ledger, database.getName());
      }
      before.drop();
    }
  }

  private boolean exists(MongoCollection<Document> collection) {
    return database
        .listCollectionNames()
        .into(new ArrayList<>())
        .contains(collection.getNamespace().getCollectionName());
  }

  private void discard(MongoCollection<Document> collection) {
    if (exists(collection)) {
      collection.drop();
    }
  }

  /** What was not finished stays for the next one to delete, when the server is away. */
  @Override
  public void close() {
    var unused =
        DurableMongo.available(
            () -> {
              discard(scratch);
              return position;
            });
  }
}
