package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.DomainEvent;

/**
 * Which decider decides which commands.
 *
 * @param commands sealed root of the commands
 * @param decider decides each of them
 * @param kind first part of the names of its streams: {@code license} for {@code
 *     license/京B1-20140026}, {@code rulebook} for the one stream {@code rulebook}
 * @param <C> command type
 * @param <E> event type
 * @param <S> state type
 */
public record DeciderBinding<C extends Command, E extends DomainEvent, S>(
    Class<C> commands, Decider<? super C, E, S> decider, String kind) {

  /** Whether a stream is of this kind. */
  boolean owns(String stream) {
    return stream.equals(kind) || stream.startsWith(kind + "/");
  }
}
