package io.qinggui.faults.instances;

import java.time.Duration;
import java.time.Instant;

/** By how much the clocks of the instances are ahead; the second one's goes a little before. */
final class SimulatedClock {

  static final Instant MIDNIGHT = Instant.parse("2017-12-31T16:00:00Z");
  private static final long SKEW_MILLIS = 250;

  private volatile long base = until(MIDNIGHT.minus(Duration.ofHours(2)));

  /** Of the first (0) or second (1) instance. */
  long ahead(int slot) {
    return base + slot * SKEW_MILLIS;
  }

  /** From now on it is after midnight. */
  void pastMidnight() {
    base = until(MIDNIGHT.plusMillis(1));
  }

  private static long until(Instant moment) {
    return Duration.between(Instant.now(), moment).toMillis();
  }
}
