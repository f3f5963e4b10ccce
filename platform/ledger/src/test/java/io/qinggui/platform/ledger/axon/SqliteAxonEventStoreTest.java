package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteAxonEventStoreTest extends AxonEventStoreSuite {

  @TempDir private Path directory;

  @Override
  Ledger openLedger(String name, InstantSource clock) {
    return SqliteLedger.open(directory, name, clock);
  }
}
