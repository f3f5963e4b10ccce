package io.qinggui.faults.audit;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.SqliteVerifier;
import io.qinggui.platform.ledger.verify.LedgerVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A ledger's file as {@code ./run verify} reads it, while the system may be running.
 *
 * @param name of the ledger
 * @param events by position, those that are whole
 * @param findings what does not hold
 */
public record LedgerFile(String name, List<StoredEvent> events, Findings findings) {

  /**
   * Where a ledger is in the data of a standalone: the feed belongs to the notification service.
   */
  public static Path directory(Path data, String name) {
    Path ledgers = data.resolve("ledgers");
    return name.equals(Audit.FEED)
        ? ledgers.resolve("notification").resolve(name)
        : ledgers.resolve(name);
  }

  /** Reads and verifies all of it, without changing its files. */
  public static LedgerFile read(Path data, String name) {
    List<StoredEvent> events = new ArrayList<>();
    Findings findings = new Findings();
    LedgerFiles files = new LedgerFiles(directory(data, name), name);
    findings.add(SqliteVerifier.verify(files, into(events, OpenedEvents.in(data, name))));
    return new LedgerFile(name, events, findings);
  }

  /**
   * The same of a ledger of any store, as the product reads it.
   *
   * @param sealingKey file with the key of its private parts
   */
  public static LedgerFile read(Ledger ledger, Path sealingKey) {
    List<StoredEvent> events = new ArrayList<>();
    Findings findings = new Findings();
    UnaryOperator<LedgerEvent> opened = OpenedEvents.by(sealingKey);
    findings.add(
        LedgerVerifier.verify(ledger, event -> events.add(StoredEvent.of(opened.apply(event)))));
    return new LedgerFile(ledger.name(), events, findings);
  }

  private static SqliteVerifier.Visitor into(
      List<StoredEvent> events, UnaryOperator<LedgerEvent> opened) {
    return new SqliteVerifier.Visitor() {
      @Override
      public void begin() {
        events.clear();
      }

      @Override
      public void visit(LedgerEvent event) {
        events.add(StoredEvent.of(opened.apply(event)));
      }
    };
  }
}
