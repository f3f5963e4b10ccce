package io.qinggui.platform.starter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What is told of everything that follows a ledger, one name each. */
final class ConsumerMeters {

  static final String EVENTS = "events";
  static final String SECONDS = "seconds";

  private ConsumerMeters() {}

  static <T> void failing(
      String consumer, T watched, Predicate<T> isFailing, MeterRegistry registry) {
    Gauge.builder("qinggui.consumer.failing", watched, it -> isFailing.test(it) ? 1 : 0)
        .tag("consumer", consumer)
        .description("1 while something keeps the consumer from going on")
        .register(registry);
  }

  /**
   * @param count -1 when it cannot be found out
   */
  static <T> void parked(
      String consumer, T watched, ToLongFunction<T> count, MeterRegistry registry) {
    Gauge.builder("qinggui.parked", watched, it -> known(count.applyAsLong(it)))
        .tag("consumer", consumer)
        .baseUnit(EVENTS)
        .description("Events that the consumer could not take, and those that queue behind them")
        .register(registry);
  }

  private static double known(long count) {
    return count < 0 ? Double.NaN : count;
  }
}
