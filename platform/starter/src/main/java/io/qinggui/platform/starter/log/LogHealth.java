package io.qinggui.platform.starter.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when the log and the ledger contradict each other: somebody has to look. The service answers
 * and takes commands all the same, so it stays ready.
 */
final class LogHealth implements HealthIndicator {

  private final ServiceLog log;

  LogHealth(ServiceLog log) {
    this.log = log;
  }

  @Override
  public Health health() {
    return log.refused()
        .map(it -> Health.down().withDetail("size", it.size()).withDetail("why", it.why()).build())
        .orElseGet(() -> Health.up().build());
  }
}
