package io.qinggui.platform.ledger.mongo;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.transfer.LedgerSource;
import io.qinggui.platform.ledger.transfer.RecordedCommand;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Reads the groups of a ledger in MongoDB in their order; others may append meanwhile. */
public final class MongoSource implements LedgerSource {

  private static final int BATCH = 100;

  private final String ledger;
  private final MongoCollection<Document> groups;
  private final long head;

  private MongoSource(String ledger, MongoCollection<Document> groups, long head) {
    this.ledger = ledger;
    this.groups = groups;
    this.head = head;
  }

  /**
   * Opens a ledger as it is now.
   *
   * @param database where its collections are; closed by the caller
   * @throws LedgerCorruptException when its last groups are missing
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when the server does not answer
   */
  public static MongoSource open(MongoDatabase database, String ledger) {
    MongoDatabase durable = DurableMongo.database(database);
    MongoCollection<Document> groups = durable.getCollection(ledger + ".groups");
    return DurableMongo.available(
        () -> {
          long noted = new HeadNote(durable.getCollection(ledger + ".head")).read();
          long head = new GroupStore(groups).last().position();
          if (head < noted) {
            throw new LedgerCorruptException(head + 1, "it was there once, and is missing");
          }
          return new MongoSource(ledger, groups, head);
        });
  }

  @Override
  public String ledger() {
    return ledger;
  }

  @Override
  public long head() {
    return head;
  }

  @Override
  public void read(Consumer<RecordedCommand> each) {
    // not within the call of the driver: what the consumer throws is its own
    try (MongoCursor<Document> found = DurableMongo.available(this::cursor)) {
      while (DurableMongo.available(found::hasNext)) {
        commands(new Group(DurableMongo.available(found::next)), each);
      }
    }
  }

  private MongoCursor<Document> cursor() {
    return groups
        .find(Filters.and(gt(Group.COUNT, 0), lte("_id", head)))
        .sort(Sorts.ascending("_id"))
        .batchSize(BATCH)
        .cursor();
  }

  private void commands(Group group, Consumer<RecordedCommand> each) {
    List<LedgerEvent> events = group.events(ledger);
    for (CommandEntry entry : group.commands()) {
      int from = (int) (entry.firstPosition() - group.first());
      if (from < 0 || from + entry.count() > events.size()) {
        throw new LedgerCorruptException(
            group.first(), "the group has not the events that its commands should have");
      }
      each.accept(
          new RecordedCommand(entry.committed(false), events.subList(from, from + entry.count())));
    }
  }

  @Override
  public void close() {}
}
