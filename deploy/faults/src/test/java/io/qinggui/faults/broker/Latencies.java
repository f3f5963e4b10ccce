package io.qinggui.faults.broker;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long operations and decisions took in one phase. */
final class Latencies {

  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  final Histogram operations = new ConcurrentHistogram(LONGEST_NANOS, 3);
  final Histogram decisions = new ConcurrentHistogram(LONGEST_NANOS, 3);

  static double millis(Histogram of, double percentile) {
    return of.getValueAtPercentile(percentile) / 1e6;
  }
}
