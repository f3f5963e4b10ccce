package io.qinggui.platform.decider;

import java.util.List;

/**
 * The outcome of {@link Decider#decide}.
 *
 * @param <E> event type
 */
public sealed interface Decision<E> {

  /**
   * The command is accepted.
   *
   * @param events what happened, in order; empty when nothing changes
   */
  record Accepted<E>(List<E> events) implements Decision<E> {
    /** Copies the list. */
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * The command may not be asked in this state.
   *
   * @param rejection why
   */
  record Rejected<E>(Rejection rejection) implements Decision<E> {}

  /** Accepted, with these events. */
  @SafeVarargs
  static <E> Decision<E> accept(E... events) {
    return new Accepted<>(List.of(events));
  }

  /** Rejected. */
  static <E> Decision<E> reject(Rejection rejection) {
    return new Rejected<>(rejection);
  }
}
