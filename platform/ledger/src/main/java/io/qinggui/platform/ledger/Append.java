package io.qinggui.platform.ledger;

import java.util.List;

/**
 * All events of one command: they land together or not at all.
 *
 * @param commandId identity of the command; a second append with it appends nothing
 * @param fingerprint digest of what was asked, to tell a repeat from another command under the same
 *     id
 * @param actor who asked
 * @param events at least one; several streams are allowed, each extended without a gap
 */
public record Append(String commandId, String fingerprint, Actor actor, List<NewEvent> events) {

  /**
   * @throws IllegalArgumentException when there is no event
   */
  public Append {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("an append has at least one event");
    }
  }
}
