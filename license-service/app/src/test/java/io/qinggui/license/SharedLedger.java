package io.qinggui.license;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.consumer.store.MongoConsumerStore;
import io.qinggui.platform.consumer.store.SqliteConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A ledger, on one of the stores, for several instances. Instances share a database; only a test
 * can make them share a ledger within a process.
 */
public final class SharedLedger implements AutoCloseable {

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Opening opening;

  /** Where it is. */
  public enum Store {
    MEMORY,
    SQLITE,
    MONGODB
  }

  /** How another instance opens it. */
  private record Opening(Supplier<Ledger> ledger, Supplier<ConsumerStore> kept) {}

  /**
   * @param folder where a file may be
   * @param clock tells now
   */
  public SharedLedger(Store store, Path folder, InstantSource clock) {
    this.opening =
        switch (store) {
          case MEMORY -> shared(new MemoryLedger("license", clock), new MemoryConsumerStore());
          case SQLITE ->
              shared(
                  closedAtLast(SqliteLedger.open(folder, "license", clock)),
                  closedAtLast(SqliteConsumerStore.open(folder, "license")));
          case MONGODB -> {
            MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
            yield new Opening(
                () -> closedAtLast(MongoLedger.open(database, "license", clock)),
                () -> closedAtLast(MongoConsumerStore.open(database, "license")));
          }
        };
  }

  private static Opening shared(Ledger ledger, ConsumerStore kept) {
    return new Opening(() -> ledger, () -> kept);
  }

  /** For another instance. */
  public Ledger open() {
    return opening.ledger().get();
  }

  /** What instances keep beside it, for another one. */
  public ConsumerStore kept() {
    return opening.kept().get();
  }

  private <T extends AutoCloseable> T closedAtLast(T it) {
    open.addFirst(it);
    return it;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }
}
