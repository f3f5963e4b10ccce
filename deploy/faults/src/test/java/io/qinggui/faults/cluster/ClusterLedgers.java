package io.qinggui.faults.cluster;

import com.mongodb.ConnectionString;
import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.LedgerFile;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import io.qinggui.platform.testservers.MongoForTests;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ledgers of a cluster beside its services, as somebody reads them who writes nothing. */
final class ClusterLedgers implements AutoCloseable {

  private static final String NOTIFICATION = "notification";

  private final Map<String, Ledger> ledgers = new HashMap<>();
  private final Places places;

  /**
   * @param services those that there are
   */
  ClusterLedgers(List<String> services, Places places, MongoForTests mongo) {
    this.places = places;
    for (String name : Audit.LEDGERS) {
      if (services.contains(service(name))) {
        String database =
            Objects.requireNonNull(
                new ConnectionString(places.ledger(service(name))).getDatabase());
        ledgers.put(
            name,
            MongoLedger.open(mongo.client().getDatabase(database), name, InstantSource.system()));
      }
    }
  }

  /** A ledger as it is now; empty where its service is not there. */
  LedgerFile read(String name) {
    Ledger ledger = ledgers.get(name);
    return ledger == null
        ? new LedgerFile(name, List.of(), new Findings())
        : LedgerFile.read(ledger, places.sealingKey(service(name)));
  }

  private static String service(String ledger) {
    return ledger.equals(Audit.FEED) ? NOTIFICATION : ledger;
  }

  @Override
  public void close() {
    ledgers.values().forEach(Ledger::close);
  }
}
