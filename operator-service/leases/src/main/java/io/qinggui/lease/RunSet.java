package io.qinggui.lease;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Versions that have something in common, to be asked which of them run on a day. Few are gone over
 * one by one. More stand in runs of doubling lengths, each ordered by first day and with the latest
 * end of every half of it, so that a question costs the logarithm of their number and what it
 * finds, however many leases have ended; and adding one costs the logarithm, too (an interval tree,
 * made dynamic by the method of Bentley and Saxe).
 */
final class RunSet {

  /** So many are gone over one by one. */
  private static final int FEW = 16;

  private final Versions versions;
  private final boolean keepsSuperseded;

  /** The last added ones, in no order. */
  private int[] few = new int[1];

  private int fewSize;

  /** How many in the runs are superseded, and only in the way. */
  private int stale;

  /** Each twice as long as the next, or longer; the longest first. */
  private Run[] runs = {};

  /**
   * Versions by first day.
   *
   * @param latest for each place, the latest end in the subtree of which it is the root
   */
  private record Run(int[] ordered, int[] latest) {}

  /**
   * @param keepsSuperseded whether versions that are superseded belong here
   */
  RunSet(Versions versions, boolean keepsSuperseded) {
    this.versions = versions;
    this.keepsSuperseded = keepsSuperseded;
  }

  void add(int version) {
    if (fewSize == FEW) {
      merge();
    }
    if (fewSize == few.length) {
      few = Arrays.copyOf(few, Math.min(FEW, 2 * fewSize));
    }
    few[fewSize++] = version;
  }

  /**
   * A version that is superseded. It is gone at once from the last added ones, later from others.
   */
  void remove(int version) {
    for (int i = 0; i < fewSize; i++) {
      if (few[i] == version) {
        few[i] = few[--fewSize];
        return;
      }
    }
    stale++;
    if (2 * stale > Arrays.stream(runs).mapToInt(it -> it.ordered.length).sum()) {
      merge(0);
    }
  }

  /**
   * Every version that runs on a day of these, also such as are superseded.
   *
   * @param until first day after
   */
  void during(int from, int until, IntConsumer each) {
    for (int i = 0; i < fewSize; i++) {
      if (versions.runsDuring(few[i], from, until)) {
        each.accept(few[i]);
      }
    }
    for (Run run : runs) {
      during(from, until, run, 0, run.ordered.length, each);
    }
  }

  private void during(int from, int until, Run run, int begin, int end, IntConsumer each) {
    if (begin >= end) {
      return;
    }
    int root = (begin + end) >>> 1;
    if (run.latest[root] <= from) {
      return;
    }
    during(from, until, run, begin, root, each);
    int version = run.ordered[root];
    if (versions.from(version) >= until) {
      return;
    }
    if (versions.runsDuring(version, from, until)) {
      each.accept(version);
    }
    during(from, until, run, root + 1, end, each);
  }

  /** The last added ones, and every run that is not longer than what comes together. */
  private void merge() {
    int length = fewSize;
    int kept = runs.length;
    while (kept > 0 && runs[kept - 1].ordered.length <= length) {
      kept--;
      length += runs[kept].ordered.length;
    }
    merge(kept);
  }

  private void merge(int kept) {
    IntStream.Builder together = IntStream.builder();
    for (int i = 0; i < fewSize; i++) {
      together.add(few[i]);
    }
    for (int i = kept; i < runs.length; i++) {
      for (int version : runs[i].ordered) {
        together.add(version);
      }
    }
    int[] all = together.build().toArray();
    int[] remaining =
        keepsSuperseded
            ? all
            : Arrays.stream(all).filter(it -> !versions.isSuperseded(it)).toArray();
    stale = Math.max(0, stale - (all.length - remaining.length));
    fewSize = 0;
    runs = Arrays.copyOf(runs, remaining.length == 0 ? kept : kept + 1);
    if (remaining.length > 0) {
      runs[kept] = run(remaining);
    }
  }

  private Run run(int[] together) {
    // by first day, then by number: both in one long, which sorts without objects
    long[] keys =
        Arrays.stream(together)
            .mapToLong(it -> ((long) versions.from(it) << Integer.SIZE) | it)
            .sorted()
            .toArray();
    int[] ordered = Arrays.stream(keys).mapToInt(it -> (int) it).toArray();
    int[] latest = new int[ordered.length];
    latest(ordered, latest, 0, ordered.length);
    return new Run(ordered, latest);
  }

  private int latest(int[] ordered, int[] latest, int from, int to) {
    if (from >= to) {
      return Integer.MIN_VALUE;
    }
    int root = (from + to) >>> 1;
    int below =
        Math.max(latest(ordered, latest, from, root), latest(ordered, latest, root + 1, to));
    latest[root] = Math.max(versions.until(ordered[root]), below);
    return latest[root];
  }
}
