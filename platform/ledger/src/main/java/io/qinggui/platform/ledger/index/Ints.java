package io.qinggui.platform.ledger.index;

import java.util.Arrays;

/** Numbers in a row that grows without being copied. */
final class Ints {

  private static final int BITS = 16;
  private static final int SEGMENT = 1 << BITS;

  private int[][] segments = new int[4][];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return segments[index >>> BITS][index & (SEGMENT - 1)];
  }

  /** Those in between are 0. */
  void set(int index, int value) {
    int segment = index >>> BITS;
    for (int i = size == 0 ? 0 : (size - 1) >>> BITS; i <= segment; i++) {
      require(i);
    }
    segments[segment][index & (SEGMENT - 1)] = value;
    size = Math.max(size, index + 1);
  }

  private void require(int segment) {
    if (segment >= segments.length) {
      segments = Arrays.copyOf(segments, 2 * segments.length);
    }
    if (segments[segment] == null) {
      segments[segment] = new int[SEGMENT];
    }
  }

  void write(IndexOutput out) {
    out.number(size);
    for (int from = 0; from < size; from += SEGMENT) {
      out.numbers(Arrays.copyOf(segments[from >>> BITS], Math.min(SEGMENT, size - from)));
    }
  }

  static Ints read(IndexInput in) {
    Ints ints = new Ints();
    int size = in.number();
    in.require(size >= 0);
    for (int from = 0; from < size; from += SEGMENT) {
      int[] part = in.numbers();
      in.require(part.length == Math.min(SEGMENT, size - from));
      ints.require(from >>> BITS);
      ints.segments[from >>> BITS] = Arrays.copyOf(part, SEGMENT);
    }
    ints.size = size;
    return ints;
  }
}
