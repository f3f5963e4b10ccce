package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.ledger.Committed;
import java.util.List;

/** What the handler on the bus made of a command. */
sealed interface Handled {

  /** Events were decided (and applied, unless it is a dry run). */
  record Decided(List<DomainEvent> events, long version) implements Handled {}

  /** The decider refused. A value, because an exception would throw away the cached state. */
  record Refused(Rejection rejection) implements Handled {}

  /** The command had taken effect before. */
  record AppliedBefore(Committed committed) implements Handled {}
}
