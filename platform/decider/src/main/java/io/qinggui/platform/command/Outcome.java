package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import java.util.List;

/**
 * What a command led to. A pure function of it gives the answer to the client, so that a repeated
 * command gets the first answer again.
 *
 * @param <E> event type
 */
public sealed interface Outcome<E extends DomainEvent> {

  /** The events, without their place in the ledger. */
  List<E> events();

  /**
   * The command took effect.
   *
   * @param recorded its events with their entries; empty when nothing changed
   * @param position position of the last event, or the ledger's head when there is none
   * @param version the stream's last sequence number after the command
   * @param repeated whether the command had taken effect before, and this is the first outcome
   *     again
   */
  record Applied<E extends DomainEvent>(
      List<Recorded<E>> recorded, long position, long version, boolean repeated)
      implements Outcome<E> {
    @Override
    public List<E> events() {
      return recorded.stream().map(Recorded::event).toList();
    }

    /**
     * The first event, from which the answer is made.
     *
     * @throws ClassCastException when it is of another type
     * @throws java.util.NoSuchElementException when nothing changed
     */
    public <T extends E> T first(Class<T> type) {
      return type.cast(recorded.getFirst().event());
    }
  }

  /**
   * What would happen; nothing was appended.
   *
   * @param events the events that the command would record
   */
  record DryRun<E extends DomainEvent>(List<E> events) implements Outcome<E> {}
}
