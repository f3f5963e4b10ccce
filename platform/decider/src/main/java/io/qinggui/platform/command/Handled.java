package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.ledger.Committed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the handler on the bus made of a command. */
sealed interface Handled {

  /**
   * Events were decided (and applied, unless it is a dry run).
   *
   * @param version of the stream, with them when they are applied
   * @param committed what they came to, once the unit of work is over; empty when nothing was
   *     appended
   */
  record Decided(List<DomainEvent> events, long version, Supplier<Optional<Committed>> committed)
      implements Handled {}

  /** The decider refused. A value, because an exception would throw away the cached state. */
  record Refused(Rejection rejection) implements Handled {}

  /** The command had taken effect before. */
  record AppliedBefore(Committed committed) implements Handled {}
}
