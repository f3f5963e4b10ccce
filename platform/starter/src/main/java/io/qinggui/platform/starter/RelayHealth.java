package io.qinggui.platform.starter;

import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.relay.RelayStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when the broker and the ledger contradict each other, as after a restore from an older copy:
 * somebody has to look. The service answers and takes commands all the same, so it stays ready. A
 * broker that is away changes nothing: the relay goes on by itself.
 */
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
        .orElseGet(() -> Health.up().build());
  }

  private static Health of(RelayStatus status) {
    Health.Builder health =
        status.state() == RelayStatus.State.REFUSED ? Health.down() : Health.up();
    health.withDetail("state", status.state());
    if (status.lastError() != null) {
      health.withDetail("why", status.lastError());
    }
    return health.build();
  }
}
