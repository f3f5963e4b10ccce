package io.qinggui.platform.relay;

import org.jspecify.annotations.Nullable;

/**
 * What a relay is doing.
 *
 * @param ledger the ledger that it follows
 * @param state what it is doing
 * @param position everything up to here is relayed by this instance; 0 before it relayed anything
 * @param head the ledger's last position, -1 when the ledger cannot be asked
 * @param lag {@code head - position} while relaying, and while what keeps it from relaying lasts;
 *     else 0: another instance may be relaying
 * @param lastError what keeps it from going on, if anything does
 */
public record RelayStatus(
    String ledger, State state, long position, long head, long lag, @Nullable String lastError) {

  /** What a relay can be doing. */
  public enum State {
    /** Not started, or looking for the broker. */
    STARTING,
    /** Another instance relays; this one takes over when that one dies. */
    STANDBY,
    /** Following the ledger. */
    RELAYING,
    /**
     * The broker knows more of the ledger than there is, or something else: somebody has to look.
     */
    REFUSED,
    /** Closed. */
    STOPPED
  }
}
