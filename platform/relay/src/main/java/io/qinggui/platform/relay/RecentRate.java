package io.qinggui.platform.relay;

/**
 * How many records a second were published of late: those of a second ago count a third of those of
 * now, so that a crowd that came at once is no stream. Not for use by several threads.
 */
final class RecentRate {

  private static final double SECOND = 1e9;

  private double perSecond;
  private long at;

  /**
   * Nothing was published yet.
   *
   * @param now in the time of {@link System#nanoTime}
   */
  RecentRate(long now) {
    this.at = now;
  }

  /** Some more were published. */
  void add(int records, long now) {
    perSecond = at(now) + records;
    at = now;
  }

  /** Records a second. */
  double at(long now) {
    return perSecond * Math.exp(-(now - at) / SECOND);
  }
}
