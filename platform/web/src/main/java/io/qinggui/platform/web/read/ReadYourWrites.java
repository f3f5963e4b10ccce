package io.qinggui.platform.web.read;

import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;

/**
 * Lets a resource be found right after the write that made it, for clients that send no {@code
 * Min-Ledger-Position}: a read of a single resource waits a moment for its projection to reach the
 * service's own ledger, then answers as it is.
 */
public final class ReadYourWrites {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Ledger ledger;

  /**
   * @param ledger the service's own
   */
  public ReadYourWrites(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What follows the ledger, for example {@code progress::await}. */
  @FunctionalInterface
  public interface Follower {
    /** Waits until everything up to the position is included; whether it was within the time. */
    boolean await(long position, Duration atMost);
  }

  /** Waits up to 500 ms until the follower includes the ledger's present head. */
  public void catchUp(Follower follower) {
    follower.await(ledger.head(), PATIENCE);
  }
}
