package io.qinggui.bench.append;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.qinggui.bench.rivals.AxonOnMongo;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import io.qinggui.platform.testkit.EmbeddedMongo;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;

/** Stores on one MongoDB server, each in a database of its own that goes when it is closed. */
record OnMongo(EmbeddedMongo server) {

  Contender ledger() {
    return new Contender(
        "ledger",
        (directory, size) -> {
          MongoDatabase database = server.freshDatabase();
          return dropping(new LedgerStore(open(database)), database);
        });
  }

  Contender ledgerThroughAxon() {
    return new Contender(
        "ledger through Axon",
        (directory, size) -> {
          MongoDatabase database = server.freshDatabase();
          return dropping(OnSqlite.throughAxon(open(database)), database);
        });
  }

  Contender axon() {
    return new Contender(
        "Axon MongoDB",
        (directory, size) -> {
          MongoDatabase database = server.freshDatabase();
          AxonOnMongo rival = new AxonOnMongo(database);
          return new EngineStore(rival.engine(), rival::count, database::drop);
        });
  }

  /** One writer inserts groups. */
  Contender bare() {
    return new Contender("bare insertMany", (directory, size) -> bare(size));
  }

  /** As many writers as all others have, each inserting its own. */
  Contender bareConcurrent() {
    return new Contender("bare insertMany, each writer its own", (directory, size) -> bare(1));
  }

  List<Contender> rivals() {
    return List.of(axon());
  }

  List<Contender> all() {
    return List.of(ledger(), ledgerThroughAxon(), axon(), bareConcurrent());
  }

  private Store bare(int groupSize) {
    MongoDatabase database = server.freshDatabase();
    MongoCollection<Document> events =
        database.getCollection("events").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    return BareStore.of(
        groupSize,
        (number, group) -> events.insertMany(documents(number * group.size(), group)),
        events::countDocuments,
        database::drop);
  }

  private static List<Document> documents(long first, List<byte[]> group) {
    return IntStream.range(0, group.size())
        .mapToObj(i -> new Document("_id", first + i).append("stored", new Binary(group.get(i))))
        .toList();
  }

  private static Ledger open(MongoDatabase database) {
    return MongoLedger.open(database, "ledger", InstantSource.system());
  }

  private static Store dropping(Store store, MongoDatabase database) {
    return new Store() {
      @Override
      public void append(long number) throws Exception {
        store.append(number);
      }

      @Override
      public long groups() {
        return store.groups();
      }

      @Override
      public long verified() throws Exception {
        return store.verified();
      }

      @Override
      public void close() throws Exception {
        store.close();
        database.drop();
      }
    };
  }
}
