package io.qinggui.scenario.report;

import java.util.Arrays;
import java.util.Collection;

/** The middle of several runs. */
public final class Median {

  private Median() {}

  /** The median; the mean of the two in the middle when their number is even. */
  public static double of(Collection<? extends Number> values) {
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("a median of nothing");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The same. */
  public static double of(double... values) {
    return of(Arrays.stream(values).boxed().toList());
  }
}
