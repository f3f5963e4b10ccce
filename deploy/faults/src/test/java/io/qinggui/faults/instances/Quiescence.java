package io.qinggui.faults.instances;

import io.qinggui.faults.audit.Findings;
import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** Until nothing more is announced: all were, and the ledger has stood still for a while. */
final class Quiescence {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration STILL = Duration.ofSeconds(4);

  private Quiescence() {}

  static void await(Ledger ledger, int operators) {
    AtomicLong head = new AtomicLong(-1);
    AtomicLong since = new AtomicLong(System.nanoTime());
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              long now = ledger.head();
              if (head.getAndSet(now) != now) {
                since.set(System.nanoTime());
              }
              return System.nanoTime() - since.get() > STILL.toNanos();
            });
    long announced = LedgerContent.in(ledger, new Findings()).newYears(0, operators);
    if (announced == 0) {
      throw new IllegalStateException("nothing was announced over the new year");
    }
  }
}
