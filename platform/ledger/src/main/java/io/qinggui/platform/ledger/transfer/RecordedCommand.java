package io.qinggui.platform.ledger.transfer;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;

/**
 * A command as a ledger holds it.
 *
 * @param outcome what a repeat of the command is answered with
 * @param events all of its events, in order of positions
 */
public record RecordedCommand(Committed outcome, List<LedgerEvent> events) {

  /** Takes a copy of the list. */
  public RecordedCommand {
    events = List.copyOf(events);
  }
}
