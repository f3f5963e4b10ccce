package io.qinggui.license.rules.impact;

import java.util.EnumMap;
import java.util.Map;

/** Counts that are being made. */
final class Tally {

  private final Map<Consequence, Integer> counts = new EnumMap<>(Consequence.class);

  void add(Consequence consequence, int operators) {
    counts.merge(consequence, operators, Integer::sum);
  }

  void add(Tally other) {
    other.counts.forEach(this::add);
  }

  Counts counts() {
    return new Counts(counts);
  }
}
