package io.qinggui.faults.torn;

import java.util.ArrayList;
import java.util.List;

/** Where in a SQLite file, or in its log, pages of a kind are. */
final class Pages {

  static final int SIZE = 4_096;
  static final int FRAME_HEADER = 24;
  static final int LOG_HEADER = 32;
  static final int FRAME = FRAME_HEADER + SIZE;

  private Pages() {}

  /** What a page holds, by its first byte. */
  enum Kind {
    TABLE_LEAF(0x0d),
    TABLE_INTERIOR(0x05),
    /** Continues an event that is longer than a page. */
    OVERFLOW(0x00);

    private final int flag;

    Kind(int flag) {
      this.flag = flag;
    }
  }

  /** Offsets of the pages of a kind in a database file; never the first page. */
  static List<Integer> in(byte[] file, Kind kind) {
    List<Integer> offsets = new ArrayList<>();
    for (int at = SIZE; at + SIZE <= file.length; at += SIZE) {
      if (file[at] == kind.flag) {
        offsets.add(at);
      }
    }
    return offsets;
  }
}
