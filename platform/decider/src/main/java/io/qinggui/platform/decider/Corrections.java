package io.qinggui.platform.decider;

import io.qinggui.platform.decider.History.Fact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of stream says to the correction of its facts.
 *
 * @param <C> command type of the stream
 * @param <E> event type of the stream
 * @param <S> state that its facts come to
 */
public interface Corrections<C extends Command, E extends DomainEvent, S> {

  /** The refusal when nothing was ever recorded on the stream (404). */
  Rejection unknown(Correction<C> correction);

  /**
   * Why this fact may not be corrected in this way: who asks has no say in it, or it is none that
   * can be corrected by itself.
   */
  Optional<Rejection> refusal(Correction<C> correction, Fact<E> fact, History<E, S> history);

  /**
   * Facts that say the same to somebody else and are corrected along with this one, in order.
   *
   * @param following the facts after it
   */
  default List<Fact<E>> companions(Fact<E> fact, List<Fact<E>> following) {
    return List.of();
  }

  /**
   * Facts that could stand without this one as far as the stream's state goes, and must not: what
   * they were filed on would be missing.
   */
  default List<Fact<E>> dependents(Fact<E> fact, History<E, S> history) {
    return List.of();
  }

  /**
   * What a correction entails on other streams, where its facts were told, too: all of it takes
   * effect together with the correction, or nothing does.
   *
   * @param gone the facts that do not count any more
   * @param right what takes the place of the first of them, with what it comes with; empty when
   *     nothing does
   */
  default List<Command> entailed(
      Correction<C> correction, List<Fact<E>> gone, List<Fact<E>> right) {
    return List.of();
  }

  /** The right fact under the identity of the wrong one, by which others refer to it. */
  default E inPlaceOf(E original, E replacement) {
    return replacement;
  }

  /**
   * The event of a withdrawal.
   *
   * @param replacedBy id of the event that takes the fact's place
   */
  E withdrawn(Correction<C> correction, Fact<E> fact, @Nullable String replacedBy);
}
