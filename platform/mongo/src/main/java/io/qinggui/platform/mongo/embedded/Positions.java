package io.qinggui.platform.mongo.embedded;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A set of positions, ascending. Most are few, and most are added at the end. */
final class Positions {

  private int[] sorted = new int[1];
  private int size;

  void add(int position) {
    int at = find(position);
    if (at >= 0) {
      return;
    }
    if (size == sorted.length) {
      sorted = Arrays.copyOf(sorted, size * 2);
    }
    int place = -at - 1;
    System.arraycopy(sorted, place, sorted, place + 1, size - place);
    sorted[place] = position;
    size++;
  }

  void remove(int position) {
    int at = find(position);
    if (at >= 0) {
      System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
      size--;
    }
  }

  int size() {
    return size;
  }

  IntStream stream() {
    return Arrays.stream(sorted, 0, size);
  }

  private int find(int position) {
    return size == 0 || sorted[size - 1] < position
        ? -size - 1
        : Arrays.binarySearch(sorted, 0, size, position);
  }
}
