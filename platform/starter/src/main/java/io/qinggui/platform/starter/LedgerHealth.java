package io.qinggui.platform.starter;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the ledger cannot be read, or its last write was not possible. */
final class LedgerHealth implements HealthIndicator {

  private final LedgerWatch watch;

  LedgerHealth(LedgerWatch watch) {
    this.watch = watch;
  }

  @Override
  public Health health() {
    try {
      long head = watch.ledger().head();
      // one that was found to be damaged beside its use refuses this, too
      var unused = watch.ledger().read(Math.max(0, head - 1), 1);
      return watch
          .lastFailure()
          .map(PartHealth::down)
          .orElseGet(Health::up)
          .withDetail("head", head)
          .build();
    } catch (RuntimeException e) {
      return PartHealth.down(e).build();
    }
  }
}
