package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerConformance;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerConformance {

  @TempDir private Path directory;

  @Override
  protected Ledger open(InstantSource clock) {
    return SqliteLedger.open(directory, "license", clock);
  }
}
