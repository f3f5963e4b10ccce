package io.qinggui.platform.starter;

import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;
import java.time.InstantSource;

/** How far a position is behind the ledger. */
final class Delays {

  private final Ledger ledger;
  private final InstantSource clock;

  Delays(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Events behind it. */
  long events(long position) {
    return Math.max(0, ledger.head() - position);
  }

  /** Age of the first event behind it, 0 when there is none. */
  double seconds(long position) {
    return ledger.read(position, 1).stream()
        .mapToDouble(it -> Duration.between(it.recordedAt(), clock.instant()).toMillis() / 1_000.0)
        .map(it -> Math.max(0, it))
        .findFirst()
        .orElse(0);
  }
}
