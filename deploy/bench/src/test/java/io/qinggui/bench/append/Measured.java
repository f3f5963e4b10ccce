package io.qinggui.bench.append;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of one run.
 *
 * @param commands durable ones
 * @param groups durable writes, 0 when nobody counted
 * @param latencies of calls, in nanoseconds
 */
record Measured(long commands, long nanos, long groups, Histogram latencies) {

  double commandsPerSecond() {
    return commands * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
  }

  double groupSize() {
    return groups == 0 ? 0 : (double) commands / groups;
  }

  double percentileMillis(double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1e6;
  }
}
