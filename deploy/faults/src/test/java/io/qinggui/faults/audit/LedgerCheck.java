package io.qinggui.faults.audit;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.ledger.verify.LedgerReport;
import io.qinggui.platform.ledger.verify.LedgerVerifier;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A ledger of any store as the product itself opens and reads it. */
public final class LedgerCheck {

  private LedgerCheck() {}

  /** Reads it from its first event to its head, and checks that it holds what it promises. */
  public static void check(Ledger ledger, Findings findings, Consumer<LedgerEvent> each) {
    LedgerReport report = LedgerVerifier.verify(ledger, each);
    findings.add(report);
    findings.count("events in the ledger " + ledger.name(), report.events());
  }

  /** The same with a ledger of a standalone that has been stopped. */
  public static void checkStandalone(
      Path data, String name, Findings findings, Consumer<LedgerEvent> each) {
    Path directory = LedgerFile.directory(data, name);
    try (Ledger ledger = SqliteLedger.open(directory, name, InstantSource.system())) {
      check(ledger, findings, each);
    }
  }
}
