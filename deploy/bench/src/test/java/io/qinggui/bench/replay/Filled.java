package io.qinggui.bench.replay;

import io.qinggui.bench.filings.Filing;
import io.qinggui.bench.filings.Market;
import io.qinggui.bench.filings.MarketLedger;
import io.qinggui.bench.rivals.AxonOnJdbc;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The same market in the ledger and in Axon's JDBC store.
 *
 * @param directory of both
 */
record Filled(Path directory, Market market) {

  static final String LEDGER = "license";

  private static final String RIVAL = "rival.db";
  private static final int BATCH = 1_000;

  /** Fills what is not filled in a directory. */
  static Filled in(Path parent, Market market) throws Exception {
    Filled filled =
        new Filled(Files.createDirectories(parent.resolve("market-" + market.events())), market);
    filled.fillLedger();
    filled.fillRival();
    return filled;
  }

  SqliteLedger ledger() {
    return SqliteLedger.open(directory, LEDGER, InstantSource.system());
  }

  AxonOnJdbc rival() throws SQLException {
    return AxonOnJdbc.sqlite(directory.resolve(RIVAL), 2);
  }

  Path ledgerFile() {
    return directory.resolve(LEDGER + ".db");
  }

  private void fillLedger() throws InterruptedException, ExecutionException {
    try (SqliteLedger ledger = ledger()) {
      MarketLedger.fill(ledger, market);
    }
  }

  /** Through Axon, in large transactions. */
  private void fillRival() throws SQLException {
    try (AxonOnJdbc rival = rival()) {
      if (rival.count() == market.events()) {
        return;
      }
      List<DomainEventMessage<?>> batch = new ArrayList<>();
      Instant now = Instant.now();
      Iterator<Filing> filings = market.filings().iterator();
      while (filings.hasNext()) {
        batch.addAll(filings.next().messages(now));
        if (batch.size() == BATCH || !filings.hasNext()) {
          rival.engine().appendEvents(batch);
          batch.clear();
        }
      }
    }
  }
}
