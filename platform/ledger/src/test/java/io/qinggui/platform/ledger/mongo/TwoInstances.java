package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Ledger;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two instances of a service on one ledger; each test has a fresh one. */
abstract class TwoInstances {

  final MongoDatabase database = EmbeddedServer.emptyDatabase();
  Ledger here;
  Ledger there;

  @BeforeEach
  void two_instances() {
    here = open(InstantSource.system());
    there = open(InstantSource.system());
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  final Ledger open(InstantSource clock) {
    return MongoLedger.open(database, "license", clock);
  }
}
