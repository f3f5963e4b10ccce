package io.qinggui.platform.starter;

import io.qinggui.platform.intake.ConsumerStatus;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when something keeps a policy from going on; what is parked is told, and keeps nobody. */
final class IntakesHealth implements HealthIndicator {

  private final RecentState state;

  IntakesHealth(RecentState state) {
    this.state = state;
  }

  @Override
  public Health health() {
    try {
      return of(state.get().policies());
    } catch (RuntimeException e) {
      return PartHealth.down(e).build();
    }
  }

  private static Health of(List<ConsumerStatus> policies) {
    Map<String, String> errors = PartHealth.noErrors();
    policies.forEach(it -> PartHealth.add(errors, it.consumer(), it.lastError()));
    return PartHealth.of(errors)
        .withDetail("behind", policies.stream().mapToLong(ConsumerStatus::lag).sum())
        .withDetail("parked", policies.stream().mapToLong(it -> Math.max(0, it.parked())).sum())
        .build();
  }
}
