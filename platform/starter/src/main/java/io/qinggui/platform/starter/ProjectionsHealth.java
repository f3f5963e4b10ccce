package io.qinggui.platform.starter;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when something keeps a projection from going on; how far the last one is behind. */
final class ProjectionsHealth implements HealthIndicator {

  private final Projections projections;
  private final Delays delays;

  ProjectionsHealth(Projections projections, Delays delays) {
    this.projections = projections;
    this.delays = delays;
  }

  @Override
  public Health health() {
    Map<String, String> errors = PartHealth.noErrors();
    projections.all().forEach(it -> PartHealth.add(errors, it.name(), it.lastError().orElse(null)));
    Health.Builder health = PartHealth.of(errors);
    try {
      long behind =
          projections.all().stream().mapToLong(it -> delays.events(it.position())).max().orElse(0);
      health.withDetail("behind", behind);
    } catch (RuntimeException e) {
      // the ledger cannot be asked, which is its own part
      health.withDetail("behind", "unknown");
    }
    return health.build();
  }
}
