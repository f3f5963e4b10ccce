package io.qinggui.platform.starter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.projection.ProjectionRunner;

/** How far each projection is behind its ledger. */
final class ProjectionMeters implements MeterBinder {

  private final Projections projections;
  private final RecentState state;
  private final Delays delays;

  ProjectionMeters(Projections projections, RecentState state, Delays delays) {
    this.projections = projections;
    this.state = state;
    this.delays = delays;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    projections.all().forEach(it -> bind(it, registry));
  }

  private void bind(ProjectionRunner runner, MeterRegistry registry) {
    String name = runner.name();
    Gauge.builder("qinggui.projection.lag", runner, it -> delays.events(it.position()))
        .tag("projection", name)
        .baseUnit(ConsumerMeters.EVENTS)
        .description("Events of the ledger that the projection does not include")
        .register(registry);
    Gauge.builder("qinggui.projection.delay", runner, it -> delays.seconds(it.position()))
        .tag("projection", name)
        .baseUnit(ConsumerMeters.SECONDS)
        .description("Age of the first event that the projection does not include")
        .register(registry);
    ConsumerMeters.failing(name, runner, it -> it.lastError().isPresent(), registry);
    ConsumerMeters.parked(name, state, it -> it.projection(name).parked(), registry);
  }
}
