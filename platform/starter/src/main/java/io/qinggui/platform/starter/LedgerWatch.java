package io.qinggui.platform.starter;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.ledger.CommitObserver;
import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the ledger's durable writes take, and whether the last one was possible. */
final class LedgerWatch implements CommitObserver, MeterBinder {

  private static final Duration[] OBJECTIVES = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500)
  };

  private static final double[] SIZES = {1, 4, 16, 64, 256};

  private final Ledger ledger;
  private final LongAdder failures = new LongAdder();
  private volatile @Nullable Timer times;
  private volatile @Nullable DistributionSummary sizes;
  private volatile @Nullable Throwable lastFailure;

  LedgerWatch(Ledger ledger) {
    this.ledger = ledger;
    ledger.observeCommits(this);
  }

  Ledger ledger() {
    return ledger;
  }

  /** Why the last group could not be written, until one is. */
  Optional<Throwable> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  @Override
  public void committed(int appends, long nanos) {
    lastFailure = null;
    Timer timer = times;
    DistributionSummary summary = sizes;
    if (timer != null && summary != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
      summary.record(appends);
    }
  }

  @Override
  public void failed(Throwable failure) {
    lastFailure = failure;
    failures.increment();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("qinggui.ledger.head", ledger, Ledger::head)
        .description("Position of the last event")
        .register(registry);
    FunctionCounter.builder("qinggui.ledger.append.failures", failures, LongAdder::sum)
        .description("Groups of appends that could not be written")
        .register(registry);
    times =
        Timer.builder("qinggui.ledger.append")
            .description("How long the durable write of a group of appends took")
            .serviceLevelObjectives(OBJECTIVES)
            .register(registry);
    sizes =
        DistributionSummary.builder("qinggui.ledger.group.size")
            .description("Appends that shared a durable write")
            .serviceLevelObjectives(SIZES)
            .register(registry);
  }
}
