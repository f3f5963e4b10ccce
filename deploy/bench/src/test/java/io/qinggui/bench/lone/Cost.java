package io.qinggui.bench.lone;

import org.HdrHistogram.Histogram;

/**
 * What requests of a kind have cost.
 *
 * @param name of the kind
 * @param nanos of each, from sending it to having the answer
 * @param cpuMicros processor time of the whole process for each, with all that follows from it
 */
public record Cost(String name, Histogram nanos, double cpuMicros) {

  /** A percentile in milliseconds. */
  public double millis(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }
}
