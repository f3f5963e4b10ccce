package io.qinggui.platform.decider;

import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.History.Remainder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decider whose facts can be corrected. The wrapped decider decides over the facts that count and
 * never sees a withdrawal.
 *
 * <p>A {@link Correction} is refused with
 *
 * <ul>
 *   <li>{@code fact-unknown} (404): the stream has no such event;
 *   <li>{@code already-corrected} (409): it does not count any more; {@code countsNow} names the
 *       event that does, if any;
 *   <li>{@code has-dependents} (409): {@code dependents} names the facts that would be left
 *       hanging;
 *   <li>{@code same-as-recorded} (422): the replacement says what is recorded already;
 *   <li>whatever the wrapped decider has against the replacement, its pointer below {@code
 *       /replacement}.
 * </ul>
 *
 * A replacement is decided as if the wrong fact had never been recorded; where others rest on it,
 * as if they came after.
 *
 * @param <C> command type
 * @param <E> event type
 * @param <S> state that the facts come to
 */
public final class CorrectingDecider<C extends Command, E extends DomainEvent, S>
    implements Decider<C, E, History<E, S>> {

  private final Decider<C, E, S> facts;
  private final Corrections<C, E, S> corrections;

  /**
   * @param facts decides everything but corrections
   * @param corrections what the stream says to those
   */
  public CorrectingDecider(Decider<C, E, S> facts, Corrections<C, E, S> corrections) {
    this.facts = facts;
    this.corrections = corrections;
  }

  @Override
  public History<E, S> initial() {
    return History.none(facts.initial(), facts::evolve);
  }

  /** Never called: whoever folds a stream gives the events' ids, by the method below. */
  @Override
  public History<E, S> evolve(History<E, S> history, E event) {
    throw new UnsupportedOperationException("what is corrected has to be known by its id");
  }

  @Override
  public History<E, S> evolve(History<E, S> history, E event, String eventId) {
    return history.with(eventId, event);
  }

  @Override
  @SuppressWarnings("unchecked") // a command of this stream corrects facts of this stream
  public Decision<E> decide(C command, History<E, S> history) {
    return command instanceof Correction<?> correction
        ? correct((Correction<C>) correction, history)
        : facts.decide(command, history.state());
  }

  private Decision<E> correct(Correction<C> correction, History<E, S> history) {
    Optional<Fact<E>> fact = history.fact(correction.eventId());
    return Decision.decideUnless(
        Checks.all(
            Checks.entitled(mayCorrectAnything(correction.by())),
            Checks.that(!history.isEmpty(), () -> corrections.unknown(correction)),
            Checks.that(fact.isPresent(), () -> notCounting(correction, history))),
        () ->
            Decision.decideUnless(
                corrections.refusal(correction, fact.orElseThrow(), history),
                () -> correct(correction, fact.orElseThrow(), history)));
  }

  /** An operator does not correct what is recorded about it, whoever recorded it. */
  private static boolean mayCorrectAnything(Filer by) {
    return by.isOfficer() || by.evaluator() || by.carrierId() != null;
  }

  private Rejection notCounting(Correction<C> correction, History<E, S> history) {
    String id = correction.eventId();
    if (history.withdrawalOf(id).isEmpty()) {
      return Rejection.notFound("fact-unknown", Map.of("eventId", id));
    }
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("eventId", id);
    countsNow(id, history).ifPresent(each -> details.put("countsNow", each));
    return Rejection.conflict("already-corrected", details);
  }

  /** At the end of a chain of corrections; empty when nothing took the place of the last. */
  private Optional<String> countsNow(String id, History<E, S> history) {
    String last = id;
    for (Optional<Withdrawal> gone = history.withdrawalOf(last);
        gone.isPresent();
        gone = history.withdrawalOf(last)) {
      String next = gone.get().replacedBy();
      if (next == null) {
        return Optional.empty();
      }
      last = next;
    }
    return Optional.of(last);
  }

  private Decision<E> correct(Correction<C> correction, Fact<E> fact, History<E, S> history) {
    List<Fact<E>> together = new ArrayList<>();
    together.add(fact);
    together.addAll(corrections.companions(fact, after(fact, history)));
    C replacement = correction.replacement();
    return replacement == null
        ? withdraw(correction, together, history)
        : replace(correction, replacement, together, history);
  }

  private static <E> List<Fact<E>> after(Fact<E> fact, History<?, ?> history) {
    @SuppressWarnings("unchecked")
    List<Fact<E>> all = (List<Fact<E>>) (List<?>) history.facts();
    return all.subList(all.indexOf(fact) + 1, all.size());
  }

  private Decision<E> withdraw(
      Correction<C> correction, List<Fact<E>> together, History<E, S> history) {
    List<Fact<E>> dependents = dependents(together, history);
    List<Fact<E>> gone = new ArrayList<>(together);
    while (correction.withDependents() && !dependents.isEmpty()) {
      gone.addAll(dependents);
      dependents = dependents(gone, history);
    }
    return dependents.isEmpty()
        ? decision(
            // the last first: none is ever without what it rests on
            gone.reversed().stream()
                .map(it -> corrections.withdrawn(correction, it, null))
                .toList(),
            corrections.entailed(correction, gone, List.of()))
        : Decision.reject(hasDependents(correction, dependents));
  }

  private static <E> Decision<E> decision(List<E> events, List<Command> entailed) {
    return entailed.isEmpty()
        ? new Decision.Accepted<>(events)
        : new Decision.Entailing<>(events, entailed);
  }

  private List<Fact<E>> dependents(List<Fact<E>> gone, History<E, S> history) {
    List<Fact<E>> dependents = new ArrayList<>(history.without(ids(gone)).impossible());
    gone.stream()
        .flatMap(each -> corrections.dependents(each, history).stream())
        .filter(each -> !gone.contains(each) && !dependents.contains(each))
        .forEach(dependents::add);
    return dependents;
  }

  private Decision<E> replace(
      Correction<C> correction, C replacement, List<Fact<E>> together, History<E, S> history) {
    return switch (facts.decide(replacement, stateFor(together, history))) {
      case Decision.Rejected<E>(Rejection why) -> Decision.reject(below("/replacement", why));
      case Decision.Accepted<E>(List<E> decided) -> replace(correction, decided, together, history);
      // what it would entail on its own is part of what the correction entails
      case Decision.Entailing<E>(List<E> decided, List<Command> any) ->
          replace(correction, decided, together, history);
    };
  }

  private S stateFor(List<Fact<E>> together, History<E, S> history) {
    Remainder<E, S> rest = history.without(ids(together));
    return rest.impossible().isEmpty() ? rest.state() : history.before(together.getFirst().id());
  }

  private Decision<E> replace(
      Correction<C> correction, List<E> decided, List<Fact<E>> together, History<E, S> history) {
    Fact<E> fact = together.getFirst();
    List<E> right = new ArrayList<>(decided);
    if (!right.isEmpty()) {
      right.set(0, corrections.inPlaceOf(fact.event(), right.getFirst()));
    }
    if (right.isEmpty() || right.equals(together.stream().map(Fact::event).toList())) {
      return Decision.reject(Rejection.invalid("same-as-recorded", "/replacement"));
    }
    List<Fact<E>> hanging = history.replacing(fact.id(), right.getFirst()).impossible();
    return hanging.isEmpty()
        ? decision(
            events(correction, right, together),
            corrections.entailed(correction, together, facts(correction, right, together)))
        : Decision.reject(hasDependents(correction, hanging));
  }

  /** What takes the place of the others, with the ids that it will have. */
  private List<Fact<E>> facts(Correction<C> correction, List<E> right, List<Fact<E>> together) {
    List<Fact<E>> all = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      all.add(new Fact<>(correction.ids().at(together.size() + i), right.get(i)));
    }
    return all;
  }

  /** The withdrawals, the last first, and then what takes their place, in order. */
  private List<E> events(Correction<C> correction, List<E> right, List<Fact<E>> together) {
    List<E> events = new ArrayList<>();
    for (int i = together.size() - 1; i >= 0; i--) {
      String replacedBy = i < right.size() ? correction.ids().at(together.size() + i) : null;
      events.add(corrections.withdrawn(correction, together.get(i), replacedBy));
    }
    events.addAll(right);
    return events;
  }

  private static <E extends DomainEvent> Rejection hasDependents(
      Correction<?> correction, List<Fact<E>> dependents) {
    return Rejection.conflict(
        "has-dependents",
        Map.of(
            "eventId",
            correction.eventId(),
            "dependents",
            dependents.stream().map(Fact::id).toList()));
  }

  private static Rejection below(String pointer, Rejection why) {
    boolean ofField = why.kind() == Rejection.Kind.INVALID || !why.pointer().isEmpty();
    return ofField
        ? new Rejection(why.kind(), why.code(), pointer + why.pointer(), why.details())
        : why;
  }

  private static List<String> ids(List<? extends Fact<?>> facts) {
    List<String> ids = new ArrayList<>();
    for (Fact<?> each : facts) {
      ids.add(each.id());
    }
    return ids;
  }
}
