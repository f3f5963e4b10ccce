package io.qinggui.platform.web.read;

import java.time.Duration;

/**
 * Waits until this service's state includes what other ledgers and its own have recorded.
 * Implemented where projections and intakes are wired; without a bean, positions are not waited
 * for.
 */
public interface LedgerPositions {

  /** What waiting came to. */
  enum Reached {
    /** The state includes the position, or does not depend on that ledger. */
    YES,
    /** Not within the time. */
    NOT_YET,
    /** There is no ledger of that name. */
    UNKNOWN_LEDGER
  }

  /**
   * Waits until everything up to a position is included.
   *
   * @param ledger for example {@code operator}
   * @param position at least 0
   * @param atMost how long to wait
   */
  Reached await(String ledger, long position, Duration atMost);
}
