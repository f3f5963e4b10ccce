package io.qinggui.platform.starter;

import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.relay.RelayStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when something keeps the relay from publishing. Commands go on, so the service is ready. */
final class RelayHealth implements HealthIndicator {

  private final Messaging messaging;

  RelayHealth(Messaging messaging) {
    this.messaging = messaging;
  }

  @Override
  public Health health() {
    return messaging
        .relay()
        .map(Relay::status)
        .map(RelayHealth::of)
        .orElseGet(() -> Health.up().withDetail("state", "NONE"))
        .build();
  }

  private static Health.Builder of(RelayStatus status) {
    String error = status.lastError();
    Health.Builder health =
        error == null ? Health.up() : Health.down().withDetail("why", PartHealth.kind(error));
    return health.withDetail("state", status.state()).withDetail("behind", status.lag());
  }
}
