package io.qinggui.faults.cluster;

import io.qinggui.faults.broker.Latencies;

/**
 * A stretch of load, and what clients saw of what was done meanwhile.
 *
 * @param program of which it is part
 * @param name what was done
 * @param met by the client
 * @param wrong what was found until then, since the beginning
 */
record Step(
    String program,
    String name,
    double seconds,
    Latencies latencies,
    ClientBehindBalancer.Met met,
    int wrong) {

  static final String[] COLUMNS = {
    "program",
    "what",
    "seconds",
    "commands",
    "p50 ms",
    "p99 ms",
    "max ms",
    "decisions",
    "p99 ms",
    "max ms",
    "refused",
    "broken",
    "503",
    "wrong"
  };

  Object[] cells() {
    return new Object[] {
      program,
      name,
      seconds,
      latencies.operations.getTotalCount(),
      Latencies.millis(latencies.operations, 50),
      Latencies.millis(latencies.operations, 99),
      Latencies.millis(latencies.operations, 100),
      latencies.decisions.getTotalCount(),
      Latencies.millis(latencies.decisions, 99),
      Latencies.millis(latencies.decisions, 100),
      met.refused(),
      met.broken(),
      met.unavailable(),
      wrong
    };
  }
}
