package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;

/**
 * Is around each command: it sees what is sent, how long that takes and what becomes of it, and may
 * add to what is stored beside the events.
 */
public interface CommandObserver {

  /** Looks at nothing. */
  CommandObserver NONE =
      new CommandObserver() {
        @Override
        public <E extends DomainEvent> Outcome<E> around(
            Command command, CommandContext context, Sending<E> sending) {
          return sending.in(context);
        }
      };

  /** Sends a command. */
  @FunctionalInterface
  interface Sending<E extends DomainEvent> {

    /**
     * Sends it, once.
     *
     * @param context that it came in, perhaps with more meta
     */
    Outcome<E> in(CommandContext context);
  }

  /**
   * Sends the command, once, and gives its outcome or throws what it throws.
   *
   * @param sending sends it
   */
  <E extends DomainEvent> Outcome<E> around(
      Command command, CommandContext context, Sending<E> sending);
}
