package io.qinggui.platform.starter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.relay.RelayStatus;

/** How far the relay is behind its ledger. */
final class RelayMeters implements MeterBinder {

  private final Messaging messaging;
  private final Delays delays;

  RelayMeters(Messaging messaging, Delays delays) {
    this.messaging = messaging;
    this.delays = delays;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    messaging.relay().ifPresent(it -> bind(it, registry));
  }

  private void bind(Relay relay, MeterRegistry registry) {
    Gauge.builder("qinggui.relay.lag", relay, it -> it.status().lag())
        .baseUnit(ConsumerMeters.EVENTS)
        .description("Events that are not published yet; 0 in instances that stand by")
        .register(registry);
    Gauge.builder("qinggui.relay.delay", relay, it -> seconds(it.status()))
        .baseUnit(ConsumerMeters.SECONDS)
        .description("Age of the first event that is not published yet")
        .register(registry);
    Gauge.builder("qinggui.relay.active", relay, it -> isActive(it.status()) ? 1 : 0)
        .description("1 in the instance that publishes, 0 in those that stand by")
        .register(registry);
    ConsumerMeters.failing("relay", relay, it -> it.status().lastError() != null, registry);
  }

  private double seconds(RelayStatus status) {
    return status.lag() == 0 ? 0 : delays.seconds(status.position());
  }

  private static boolean isActive(RelayStatus status) {
    return status.state() == RelayStatus.State.RELAYING;
  }
}
