package io.qinggui.platform.starter;

import io.qinggui.platform.intake.ConsumerStatus;
import io.qinggui.platform.relay.RelayStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Kafka, as far as the relay and the intakes know: down when none of them gets on. Nobody is asked
 * for this, since a client of its own for each look would cost more than it tells.
 */
final class BrokerHealth implements HealthIndicator {

  private final RecentState state;

  BrokerHealth(RecentState state) {
    this.state = state;
  }

  @Override
  public Health health() {
    try {
      return of(state.get());
    } catch (RuntimeException e) {
      return Health.unknown().withDetail("why", e.getClass().getSimpleName()).build();
    }
  }

  private static Health of(Administration.State state) {
    List<@Nullable String> errors = new ArrayList<>();
    RelayStatus relay = state.relay();
    if (relay != null) {
      errors.add(relay.lastError());
    }
    state.policies().stream().map(ConsumerStatus::lastError).forEach(errors::add);
    if (errors.isEmpty()) {
      return Health.unknown().withDetail("why", "not configured").build();
    }
    return errors.stream().allMatch(Objects::nonNull)
        ? Health.down()
            .withDetail("why", PartHealth.kind(String.valueOf(errors.getFirst())))
            .build()
        : Health.up().build();
  }
}
