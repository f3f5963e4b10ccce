package io.qinggui.bench.append;

import io.qinggui.bench.filings.NationwideLicense;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The ledger, called as it is. */
final class LedgerStore implements Store {

  private static final int BATCH = 1_000;

  private final Ledger ledger;
  private final AtomicLong groups = new AtomicLong();

  LedgerStore(Ledger ledger) {
    this.ledger = ledger;
    var unused = ledger.onAppend(groups::incrementAndGet);
  }

  @Override
  public void append(long number) {
    ledger.append(NationwideLicense.filing(number).append());
  }

  @Override
  public long groups() {
    return groups.get();
  }

  @Override
  public long verified() {
    return verified(ledger);
  }

  /** Reading verifies leaf hashes. */
  static long verified(Ledger ledger) {
    long position = 0;
    List<LedgerEvent> batch = ledger.read(0, BATCH);
    while (!batch.isEmpty()) {
      for (LedgerEvent event : batch) {
        position++;
        if (event.position() != position) {
          throw new IllegalStateException(event.position() + " stands at " + position);
        }
      }
      batch = ledger.read(position, BATCH);
    }
    return position;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
