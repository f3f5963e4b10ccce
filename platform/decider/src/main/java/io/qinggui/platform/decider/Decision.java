package io.qinggui.platform.decider;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
   * The command is accepted together with others, on other streams or on this one: all take effect
   * in one append, or none does. Each is decided after the ones before it; the first that is
   * refused refuses all.
   *
   * @param events what happened on the stream of the command, in order
   * @param entailed the other commands, in order
   */
  record Entailing<E>(List<E> events, List<Command> entailed) implements Decision<E> {
    /** Copies the lists. */
    public Entailing {
      events = List.copyOf(events);
      entailed = List.copyOf(entailed);
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

  /**
   * Rejected when a check was not passed, else accepted with one event.
   *
   * @param refusal what {@link Checks} came to
   * @param event made only when there is no refusal
   */
  static <E> Decision<E> unless(Optional<Rejection> refusal, Supplier<? extends E> event) {
    return decideUnless(refusal, () -> Decision.accept(event.get()));
  }

  /**
   * Rejected when a check was not passed, else decided further.
   *
   * @param refusal what {@link Checks} came to
   * @param decision made only when there is no refusal
   */
  static <E> Decision<E> decideUnless(
      Optional<Rejection> refusal, Supplier<? extends Decision<E>> decision) {
    return refusal.isPresent() ? Decision.reject(refusal.get()) : decision.get();
  }
}
