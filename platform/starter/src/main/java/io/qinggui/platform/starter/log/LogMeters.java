package io.qinggui.platform.starter.log;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.witnessing.WitnessState;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** How far the log is published and witnessed, as numbers. */
final class LogMeters implements MeterBinder {

  private static final String SECONDS = "seconds";

  private final ServiceLog log;

  LogMeters(ServiceLog log) {
    this.log = log;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    log.log().ifPresent(it -> bind(it, registry));
  }

  private static void bind(TransparencyLog log, MeterRegistry registry) {
    sizes(log, registry);
    quorum(log, registry);
    List<WitnessState> witnesses = log.witnesses();
    for (int i = 0; i < witnesses.size(); i++) {
      witness(log, i, String.join(" ", witnesses.get(i).names()), registry);
    }
  }

  private static void sizes(TransparencyLog log, MeterRegistry registry) {
    Gauge.builder("qinggui.log.size.published", log, it -> value(it.publishedSize()))
        .description("Events of the checkpoint that was published last")
        .register(registry);
    Gauge.builder("qinggui.log.size.served", log, it -> value(it.servedSize()))
        .description("Events of the checkpoint that is served")
        .register(registry);
  }

  private static void quorum(TransparencyLog log, MeterRegistry registry) {
    Gauge.builder("qinggui.log.quorum.age", log, TransparencyLog::quorumAge)
        .baseUnit(SECONDS)
        .description("How long ago a quorum of witnesses vouched for the log")
        .register(registry);
    Gauge.builder("qinggui.log.quorum.waiting", log, TransparencyLog::quorumWaiting)
        .baseUnit(SECONDS)
        .description("For how long something published has been waiting for a quorum")
        .register(registry);
  }

  private static void witness(TransparencyLog log, int at, String name, MeterRegistry registry) {
    Gauge.builder("qinggui.log.witness.failing", log, of(at, WitnessState::failures))
        .tag("witness", name)
        .description("How often in a row asking the witness has failed")
        .register(registry);
    FunctionCounter.builder("qinggui.log.witness.failures", log, of(at, WitnessState::failed))
        .tag("witness", name)
        .description("How often asking the witness has failed")
        .register(registry);
    FunctionCounter.builder(
            "qinggui.log.witness.inconsistent", log, of(at, WitnessState::inconsistent))
        .tag("witness", name)
        .description("How often the witness said that the log has forked")
        .register(registry);
  }

  private static ToDoubleFunction<TransparencyLog> of(
      int at, ToDoubleFunction<WitnessState> number) {
    return log -> number.applyAsDouble(log.witnesses().get(at));
  }

  private static double value(OptionalLong size) {
    return size.isPresent() ? size.getAsLong() : Double.NaN;
  }
}
