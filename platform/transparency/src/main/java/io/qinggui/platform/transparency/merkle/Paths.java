package io.qinggui.platform.transparency.merkle;

import java.util.List;

/** What both kinds of proof have. */
final class Paths {

  static final int LONGEST = 63;

  private Paths() {}

  static void require(List<Hash> path, long from, long size) {
    if (from < 0 || size < 0) {
      throw new IllegalArgumentException("a proof has no negative numbers");
    }
    if (path.size() > LONGEST) {
      throw new IllegalArgumentException("a path has at most 63 hashes");
    }
  }
}
