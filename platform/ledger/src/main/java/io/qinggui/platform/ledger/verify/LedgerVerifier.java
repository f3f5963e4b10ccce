package io.qinggui.platform.ledger.verify;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.function.Consumer;

/** Verifies an open ledger of any store through what it answers. */
public final class LedgerVerifier {

  private static final int BATCH = 1_000;

  private LedgerVerifier() {}

  /**
   * Reads it from its first event to its head. An event that the store refuses ends the reading,
   * since the store does not go past it.
   *
   * @param each takes every event that was read, in order of positions
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when the store cannot be read
   */
  public static LedgerReport verify(Ledger ledger, Consumer<LedgerEvent> each) {
    Findings findings = new Findings();
    EventChecks checks = new EventChecks(findings);
    long head = ledger.head();
    try {
      List<LedgerEvent> batch = ledger.read(0, BATCH);
      while (!batch.isEmpty()) {
        for (LedgerEvent event : batch) {
          checks.check(event);
          each.accept(event);
        }
        batch = ledger.read(batch.getLast().position(), BATCH);
      }
      checks.end(head);
    } catch (LedgerCorruptException e) {
      findings.add(e.position(), e.what());
    }
    return checks.report(ledger.name(), head);
  }
}
