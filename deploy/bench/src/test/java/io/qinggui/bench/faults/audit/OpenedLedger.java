package io.qinggui.bench.faults.audit;

import io.qinggui.bench.faults.audit.LedgerInvariants.Entry;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** A ledger of any store as the product itself opens and reads it. */
public final class OpenedLedger {

  private static final int BATCH = 1_000;

  private OpenedLedger() {}

  /** Reads it from its first event to its head, and checks that it holds what it promises. */
  public static void check(Ledger ledger, Findings findings, Consumer<LedgerEvent> each) {
    LedgerInvariants invariants = new LedgerInvariants(ledger.name(), findings);
    long position = 0;
    List<LedgerEvent> batch = ledger.read(position, BATCH);
    while (!batch.isEmpty()) {
      for (LedgerEvent event : batch) {
        invariants.check(entry(event));
        each.accept(event);
      }
      position = batch.getLast().position();
      batch = ledger.read(position, BATCH);
    }
    findings.expect("head of the ledger " + ledger.name(), ledger.head(), position);
    findings.count("events in the ledger " + ledger.name(), position);
  }

  /** The same with a ledger of a standalone that has been stopped. */
  public static void checkStandalone(
      Path data, String name, Findings findings, Consumer<LedgerEvent> each) {
    Path directory = data.resolve("ledgers").resolve(name);
    try (Ledger ledger = SqliteLedger.open(directory, name, InstantSource.system())) {
      check(ledger, findings, each);
    }
  }

  private static Entry entry(LedgerEvent event) {
    return new Entry(
        event.position(),
        event.id(),
        event.stream(),
        event.sequence(),
        event.commandId(),
        event.recordedAt(),
        LedgerInvariants.isLeafHash(event.leafHash(), event.stored()));
  }
}
