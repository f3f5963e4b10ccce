package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import java.util.function.Supplier;

/** Is around each command: it sees what is sent, how long that takes and what becomes of it. */
public interface CommandObserver {

  /** Looks at nothing. */
  CommandObserver NONE =
      new CommandObserver() {
        @Override
        public <E extends DomainEvent> Outcome<E> around(
            Command command, CommandContext context, Supplier<Outcome<E>> sending) {
          return sending.get();
        }
      };

  /**
   * Sends the command, once, and gives its outcome or throws what it throws.
   *
   * @param sending sends it
   */
  <E extends DomainEvent> Outcome<E> around(
      Command command, CommandContext context, Supplier<Outcome<E>> sending);
}
