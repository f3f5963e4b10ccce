package io.qinggui.standalone.status;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Numbers in the text form of Prometheus.
 *
 * @param text as a process serves it; empty when there is none
 */
record Numbers(String text) {

  static final Numbers NONE = new Numbers("");

  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^([a-z_:]+)(?:\\{[^\\n]*\\})? ([^ \\n]+)$");

  /** The largest that is known under a name; empty when none is. */
  OptionalDouble max(String name) {
    return of(name).max();
  }

  /** All that is known under a name together. */
  OptionalDouble sum(String name) {
    double[] all = of(name).toArray();
    return all.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(DoubleStream.of(all).sum());
  }

  private DoubleStream of(String name) {
    return SAMPLE
        .matcher(text)
        .results()
        .filter(it -> it.group(1).equals(name))
        .mapToDouble(it -> Double.parseDouble(it.group(2)))
        .filter(it -> !Double.isNaN(it));
  }
}
