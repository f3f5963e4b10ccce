package io.qinggui.platform.figure;

import java.util.Arrays;

/** Positions of a ledger in ascending order, each once; added by one thread, read by many. */
final class Positions {

  private long[] positions = new long[1];
  private int size;

  /**
   * Adds a position that is not before the last one.
   *
   * @param position the same as the last one adds nothing
   */
  synchronized void add(long position) {
    if (size > 0 && positions[size - 1] == position) {
      return;
    }
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, size * 2);
    }
    positions[size++] = position;
  }

  /** The last one up to a position, that one included; 0 when there is none. */
  synchronized long lastUpTo(long position) {
    int at = Arrays.binarySearch(positions, 0, size, position);
    int before = at >= 0 ? at : -at - 2;
    return before < 0 ? 0 : positions[before];
  }
}
