package io.qinggui.license.standing.runtime;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How well the operators' files that are kept serve those who ask. */
final class StandingMeters implements MeterBinder {

  private static final String LOOKUPS = "qinggui.standing.cache.lookups";

  private final OperatorFiles files;

  StandingMeters(OperatorFiles files) {
    this.files = files;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder(LOOKUPS, files, it -> it.lookUps().hitCount())
        .tag("result", "hit")
        .description("Files of operators that were asked for, by whether they were kept")
        .register(registry);
    FunctionCounter.builder(LOOKUPS, files, it -> it.lookUps().missCount())
        .tag("result", "miss")
        .description("Files of operators that were asked for, by whether they were kept")
        .register(registry);
    Gauge.builder("qinggui.standing.cache.size", files, OperatorFiles::size)
        .baseUnit("files")
        .description("Files of operators that are kept")
        .register(registry);
  }
}
