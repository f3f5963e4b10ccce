package io.qinggui.platform.starter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.intake.ConsumerStatus;
import io.qinggui.platform.intake.Intake;
import java.util.List;

/** How far each policy is behind the topic that it listens to. */
final class IntakeMeters implements MeterBinder {

  private final Messaging messaging;
  private final RecentState state;

  IntakeMeters(Messaging messaging, RecentState state) {
    this.messaging = messaging;
    this.state = state;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    messaging
        .intake()
        .map(Intake::status)
        .orElse(List.of())
        .forEach(it -> bind(it.consumer(), registry));
  }

  private void bind(String name, MeterRegistry registry) {
    Gauge.builder("qinggui.intake.lag", state, it -> it.policy(name).lag())
        .tag("policy", name)
        .baseUnit(ConsumerMeters.EVENTS)
        .description("Published events that the policy has not read yet")
        .register(registry);
    Gauge.builder("qinggui.intake.delay", state, it -> it.policy(name).delaySeconds())
        .tag("policy", name)
        .baseUnit(ConsumerMeters.SECONDS)
        .description("How far the policy is behind by time")
        .register(registry);
    ConsumerMeters.failing(name, state, it -> isFailing(it.policy(name)), registry);
    ConsumerMeters.parked(name, state, it -> it.policy(name).parked(), registry);
  }

  private static boolean isFailing(ConsumerStatus policy) {
    return policy.lastError() != null;
  }
}
