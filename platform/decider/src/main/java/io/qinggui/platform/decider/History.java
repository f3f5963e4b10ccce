package io.qinggui.platform.decider;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a stream that count, in order, and the state that they come to: its events without
 * those that were withdrawn, each replacement where the fact stood that it replaces. Immutable.
 *
 * @param <E> event type
 * @param <S> state that the facts come to
 */
public final class History<E extends DomainEvent, S> {

  private final S initial;
  private final BiFunction<S, E, S> evolve;
  private final List<Slot<E>> slots;
  private final Map<String, Withdrawal> withdrawn;
  private final S state;

  /**
   * A fact that counts.
   *
   * @param id of its event
   * @param event {@code null} between a withdrawal and the replacement that the same command
   *     records
   */
  private record Slot<E>(String id, @Nullable E event) {}

  /**
   * A fact with the id of its event.
   *
   * @param id of the event
   */
  public record Fact<E>(String id, E event) {}

  private History(
      S initial,
      BiFunction<S, E, S> evolve,
      List<Slot<E>> slots,
      Map<String, Withdrawal> withdrawn,
      S state) {
    this.initial = initial;
    this.evolve = evolve;
    this.slots = slots;
    this.withdrawn = withdrawn;
    this.state = state;
  }

  /**
   * The history of a stream without events.
   *
   * @param initial state without facts
   * @param evolve the state after a fact; throws {@link IllegalStateException} when the fact cannot
   *     have happened
   */
  public static <E extends DomainEvent, S> History<E, S> none(
      S initial, BiFunction<S, E, S> evolve) {
    return new History<>(initial, evolve, List.of(), Map.of(), initial);
  }

  /** What the facts that count come to. */
  public S state() {
    return state;
  }

  /** The facts that count, in order. */
  public List<Fact<E>> facts() {
    List<Fact<E>> facts = new ArrayList<>(slots.size());
    for (Slot<E> slot : slots) {
      if (slot.event() != null) {
        facts.add(new Fact<>(slot.id(), slot.event()));
      }
    }
    return facts;
  }

  /** Whether nothing was ever recorded. */
  public boolean isEmpty() {
    return slots.isEmpty() && withdrawn.isEmpty();
  }

  /** The fact with this id, as long as it counts. */
  public Optional<Fact<E>> fact(String id) {
    return facts().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The withdrawal of the fact with this id, when it was withdrawn. */
  public Optional<Withdrawal> withdrawalOf(String id) {
    return Optional.ofNullable(withdrawn.get(id));
  }

  /**
   * The history after another event.
   *
   * @throws IllegalStateException when it cannot have happened
   */
  public History<E, S> with(String id, E event) {
    return event instanceof Withdrawal withdrawal
        ? without(withdrawal)
        : with(new Fact<>(id, event));
  }

  private History<E, S> with(Fact<E> fact) {
    List<Slot<E>> more = new ArrayList<>(slots);
    Slot<E> filled = new Slot<>(fact.id(), fact.event());
    int place = placeOf(fact.id());
    if (place < 0) {
      more.add(filled);
      return new History<>(
          initial, evolve, List.copyOf(more), withdrawn, evolve.apply(state, fact.event()));
    }
    more.set(place, filled);
    return folded(more, withdrawn);
  }

  private History<E, S> without(Withdrawal withdrawal) {
    int place = placeOf(withdrawal.eventId());
    if (place < 0) {
      throw Decider.impossible(withdrawal, slots);
    }
    List<Slot<E>> rest = new ArrayList<>(slots);
    String replacedBy = withdrawal.replacedBy();
    if (replacedBy == null) {
      rest.remove(place);
    } else {
      rest.set(place, new Slot<>(replacedBy, null));
    }
    Map<String, Withdrawal> more = new HashMap<>(withdrawn);
    more.put(withdrawal.eventId(), withdrawal);
    return folded(rest, Map.copyOf(more));
  }

  /** While a replacement is to come, the state stays what it was: nobody asks for it meanwhile. */
  private History<E, S> folded(List<Slot<E>> changed, Map<String, Withdrawal> gone) {
    S after = state;
    if (changed.stream().allMatch(each -> each.event() != null)) {
      after = initial;
      for (Slot<E> slot : changed) {
        after = evolve.apply(after, slot.event());
      }
    }
    return new History<>(initial, evolve, List.copyOf(changed), gone, after);
  }

  /** The state that the facts before this one come to. */
  S before(String id) {
    S before = initial;
    for (Fact<E> fact : facts()) {
      if (fact.id().equals(id)) {
        break;
      }
      before = evolve.apply(before, fact.event());
    }
    return before;
  }

  /**
   * What the facts come to without some of them.
   *
   * @param impossible facts that cannot have happened without those, in order
   */
  record Remainder<E, S>(S state, List<Fact<E>> impossible) {}

  /** The facts without those of these ids. */
  Remainder<E, S> without(Collection<String> ids) {
    Set<String> gone = Set.copyOf(ids);
    S rest = initial;
    List<Fact<E>> impossible = new ArrayList<>();
    for (Fact<E> fact : facts()) {
      if (!gone.contains(fact.id())) {
        try {
          rest = evolve.apply(rest, fact.event());
        } catch (IllegalStateException e) {
          impossible.add(fact);
        }
      }
    }
    return new Remainder<>(rest, impossible);
  }

  /** The facts, this one having other contents. */
  Remainder<E, S> replacing(String id, E event) {
    S rest = initial;
    List<Fact<E>> impossible = new ArrayList<>();
    for (Fact<E> fact : facts()) {
      try {
        rest = evolve.apply(rest, fact.id().equals(id) ? event : fact.event());
      } catch (IllegalStateException e) {
        impossible.add(fact);
      }
    }
    return new Remainder<>(rest, impossible);
  }

  private int placeOf(String id) {
    for (int i = slots.size() - 1; i >= 0; i--) {
      if (slots.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return "History[" + facts().size() + " facts, " + state + "]";
  }
}
