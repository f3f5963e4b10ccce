package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * Given / when / then for a decider:
 *
 * <pre>{@code
 * DeciderFixture.of(new Licenses())
 *     .given(new LicenseRegistered(...))
 *     .when(new FileCommitment(...))
 *     .then(new CommitmentFiled(...));
 * }</pre>
 *
 * <p>What is accepted is also evolved, so that an event that its own decider cannot apply fails.
 *
 * @param <C> command type
 * @param <E> event type
 * @param <S> state type
 */
public final class DeciderFixture<C extends Command, E extends DomainEvent, S> {

  private final Decider<C, E, S> decider;
  private final List<Fact<E>> history = new ArrayList<>();

  private DeciderFixture(Decider<C, E, S> decider) {
    this.decider = decider;
  }

  /** A fixture without history. */
  public static <C extends Command, E extends DomainEvent, S> DeciderFixture<C, E, S> of(
      Decider<C, E, S> decider) {
    return new DeciderFixture<>(decider);
  }

  /** These happened before, after those given earlier. */
  @SafeVarargs
  public final DeciderFixture<C, E, S> given(E... events) {
    for (E event : events) {
      history.add(new Fact<>(idOf(history.size()), event));
    }
    return this;
  }

  /** These commands were accepted before; what they led to is history. */
  @SafeVarargs
  public final DeciderFixture<C, E, S> givenCommands(C... commands) {
    for (C command : commands) {
      List<E> events = when(command).events();
      history.addAll(recorded(command, events));
    }
    return this;
  }

  /** The command is decided on the history. */
  public Result<E> when(C command) {
    S state = evolve(decider.initial(), history);
    Decision<E> decision = decider.decide(command, state);
    Result<E> result = new Result<>(command, decision);
    if (!(decision instanceof Decision.Rejected)) {
      S unused = evolve(state, recorded(command, result.events()));
    }
    return result;
  }

  private S evolve(S start, List<Fact<E>> facts) {
    S state = start;
    for (Fact<E> fact : facts) {
      state = decider.evolve(state, fact.event(), fact.id());
    }
    return state;
  }

  private List<Fact<E>> recorded(C command, List<E> events) {
    List<Fact<E>> recorded = new ArrayList<>();
    for (E event : events) {
      int index = recorded.size();
      String id =
          command instanceof Correction<?> correction
              ? correction.ids().at(index)
              : idOf(history.size() + index);
      recorded.add(new Fact<>(id, event));
    }
    return recorded;
  }

  /** Id of the event at a place of the history, from 0, unless it came from a correction. */
  public static String idOf(int place) {
    return "event-" + place;
  }

  /**
   * What the decider said.
   *
   * @param command the command
   * @param decision the decision
   * @param <E> event type
   */
  public record Result<E>(Command command, Decision<E> decision) {

    /** It is accepted, with exactly these events in this order. */
    @SafeVarargs
    public final void then(E... expected) {
      assertThat(events()).as("events after %s", command).containsExactly(expected);
    }

    /** It is accepted and changes nothing. */
    public void thenNothing() {
      assertThat(events()).as("events after %s", command).isEmpty();
    }

    /** It is rejected under this code; the rejection is for further looks. */
    public Rejection thenRejected(String code) {
      assertThat(decision).as("decision on %s", command).isInstanceOf(Decision.Rejected.class);
      Rejection rejection = ((Decision.Rejected<E>) decision).rejection();
      assertThat(rejection.code()).as("rejection of %s", command).isEqualTo(code);
      return rejection;
    }

    /** The events of an accepted command. */
    public List<E> events() {
      if (decision instanceof Decision.Entailing<E>(List<E> events, List<Command> entailed)) {
        return events;
      }
      assertThat(decision).as("decision on %s", command).isInstanceOf(Decision.Accepted.class);
      return ((Decision.Accepted<E>) decision).events();
    }

    /** The commands that take effect together with an accepted one. */
    public List<Command> entailed() {
      assertThat(decision).as("decision on %s", command).isInstanceOf(Decision.Entailing.class);
      return ((Decision.Entailing<E>) decision).entailed();
    }
  }
}
