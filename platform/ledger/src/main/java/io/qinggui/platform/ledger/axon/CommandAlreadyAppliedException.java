package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Committed;

/**
 * The command id had taken effect before, under the same fingerprint. Nothing was appended now, and
 * the events just published must not be handled; the answer is the first outcome.
 */
public final class CommandAlreadyAppliedException extends RuntimeException {

  private final transient Committed committed;

  /**
   * @param committed the first outcome, with {@link Committed#repeated()} true
   */
  public CommandAlreadyAppliedException(Committed committed) {
    super("command " + committed.commandId() + " was applied before", null, false, false);
    this.committed = committed;
  }

  /** The first outcome. */
  public Committed committed() {
    return committed;
  }
}
