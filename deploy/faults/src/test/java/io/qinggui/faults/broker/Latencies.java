package io.qinggui.faults.broker;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long operations and decisions took in one phase. */
public final class Latencies {

  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  /** Of writes that were acknowledged, in nanoseconds. */
  public final Histogram operations = new ConcurrentHistogram(LONGEST_NANOS, 3);

  /** Of questions, in nanoseconds. */
  public final Histogram decisions = new ConcurrentHistogram(LONGEST_NANOS, 3);

  /** A percentile in milliseconds. */
  public static double millis(Histogram of, double percentile) {
    return of.getValueAtPercentile(percentile) / 1e6;
  }
}
