package io.qinggui.notification.feed.runtime;

import java.util.ArrayList;
import java.util.List;

/** Positions that follow each other, read together. */
final class Runs {

  private Runs() {}

  /**
   * Neighbouring positions.
   *
   * @param first position
   * @param length how many, at least 1
   */
  record Run(long first, int length) {}

  /** The fewest runs that are exactly these positions, ascending. */
  static List<Run> of(List<Long> positions) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= positions.size(); i++) {
      if (i == positions.size() || positions.get(i) != positions.get(i - 1) + 1) {
        runs.add(new Run(positions.get(from), i - from));
        from = i;
      }
    }
    return runs;
  }
}
