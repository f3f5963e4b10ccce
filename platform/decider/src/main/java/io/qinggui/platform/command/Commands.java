package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;

/**
 * The way in for every command of a service.
 *
 * @param <E> the service's sealed event type
 */
public interface Commands<E extends DomainEvent> {

  /**
   * Decides the command against its stream and records what follows, durably, before returning. A
   * lost race for the stream is decided again on the newer state, unless an expected version was
   * given.
   *
   * @throws CommandRejectedException when the decider refuses
   * @throws StaleVersionException when the expected version is not the stream's
   * @throws io.qinggui.platform.ledger.CommandIdReusedException when the command id stands for
   *     something else
   */
  Outcome<E> send(Command command, CommandContext context);
}
