package io.qinggui.platform.intake;

/**
 * How far a policy comes in a partition with what it was given.
 *
 * @param tenure while which it reads the partition; what it reaches later counts no more
 * @param next the offset after it
 */
record Reach(long tenure, long next) {

  /** The same, but no further than this offset. */
  Reach before(long offset) {
    return new Reach(tenure, Math.min(next, offset));
  }
}
