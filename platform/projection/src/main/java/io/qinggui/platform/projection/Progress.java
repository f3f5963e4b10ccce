package io.qinggui.platform.projection;

import java.time.Duration;

/** How far something has followed a ledger. */
public interface Progress {

  /** Name of what follows, for example a projection's. */
  String name();

  /** The ledger that is followed. */
  String ledger();

  /** Everything up to this position is included. */
  long position();

  /**
   * Waits until everything up to a position is included.
   *
   * @return whether it was within the time
   */
  boolean await(long position, Duration atMost);
}
