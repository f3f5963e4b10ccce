package io.qinggui.platform.decider;

/**
 * A pure decision function over one kind of stream.
 *
 * @param <C> sealed command type
 * @param <E> sealed event type
 * @param <S> sealed state type, one record per lifecycle phase
 */
public interface Decider<C extends Command, E extends DomainEvent, S> {

  /** The state of a stream without events. */
  S initial();

  /** What follows from the command in this state. Pure: no clock, no chance, no side effect. */
  Decision<E> decide(C command, S state);

  /**
   * The state after an event.
   *
   * @throws IllegalStateException when the event cannot have happened in this state
   */
  S evolve(S state, E event);

  /**
   * The state after an event, for those to whom it matters which event it was.
   *
   * @param eventId id of the event in the ledger
   * @throws IllegalStateException when the event cannot have happened in this state
   */
  default S evolve(S state, E event, String eventId) {
    return evolve(state, event);
  }

  /**
   * What {@link #evolve} throws when an event cannot have happened.
   *
   * @param event that is in the stream all the same
   * @param state before it
   */
  static IllegalStateException impossible(Object event, Object state) {
    return new IllegalStateException("cannot have happened to " + state + ": " + event);
  }
}
