package io.qinggui.bench.append;

import io.qinggui.bench.filings.Filing;
import io.qinggui.bench.rivals.AxonOnJdbc;
import io.qinggui.bench.rivals.BareSqlite;
import io.qinggui.platform.command.CatalogSerializer;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.axon.LedgerEventStorageEngine;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Stores in files. */
final class OnSqlite {

  static final Contender LEDGER =
      new Contender("ledger", (directory, size) -> new LedgerStore(ledger(directory)));

  static final Contender PUBLISHED =
      new Contender(
          "published ledger",
          (directory, size) -> new PublishedStore(ledger(directory), directory));

  static final Contender LEDGER_THROUGH_AXON =
      new Contender("ledger through Axon", (directory, size) -> throughAxon(ledger(directory)));

  static final Contender AXON =
      new Contender("Axon JDBC, SQLite", (directory, size) -> axon(sqlite(directory, 1)));

  static final Contender AXON_POOLED =
      new Contender(
          "Axon JDBC, SQLite, 8 connections", (directory, size) -> axon(sqlite(directory, 8)));

  static final Contender H2 =
      new Contender(
          "Axon JDBC, H2",
          (directory, size) -> axon(AxonOnJdbc.h2(directory.resolve("rival"), false)));

  static final Contender H2_FORCED =
      new Contender(
          "Axon JDBC, H2, forced",
          (directory, size) -> axon(AxonOnJdbc.h2(directory.resolve("rival"), true)));

  static final Contender BARE = new Contender("bare SQLite", OnSqlite::bare);

  static final List<Contender> ALL =
      List.of(LEDGER, PUBLISHED, LEDGER_THROUGH_AXON, AXON, AXON_POOLED, H2, H2_FORCED);

  /** On the same database with the same settings. */
  static final List<Contender> RIVALS = List.of(AXON, AXON_POOLED);

  private OnSqlite() {}

  static Store throughAxon(Ledger ledger) {
    return new EngineStore(
        new LedgerEventStorageEngine(ledger, new CatalogSerializer<>(Filing.CATALOG)),
        () -> LedgerStore.verified(ledger),
        ledger);
  }

  private static Ledger ledger(Path directory) {
    return SqliteLedger.open(directory, "ledger", InstantSource.system());
  }

  private static AxonOnJdbc sqlite(Path directory, int connections) throws Exception {
    return AxonOnJdbc.sqlite(directory.resolve("rival.db"), connections);
  }

  private static Store axon(AxonOnJdbc rival) {
    return new EngineStore(rival.engine(), rival::count, rival);
  }

  private static Store bare(Path directory, int groupSize) throws Exception {
    BareSqlite bare = new BareSqlite(directory.resolve("bare.db"));
    return BareStore.of(groupSize, (number, group) -> bare.append(group), bare::count, bare);
  }
}
