package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The standing of an operator: a timeline of reasons with effects, computed from facts and rulebook
 * alone. It covers all legal dates, so no decision waits for anything to run.
 */
public final class Standing {

  private final OperatorFacts facts;
  private final Rulebook rulebook;
  private final List<Reason> timeline;

  private Standing(OperatorFacts facts, Rulebook rulebook) {
    this.facts = facts;
    this.rulebook = rulebook;
    this.timeline = Eras.reasons(rulebook, values -> StandingRules.apply(facts, values));
  }

  public static Standing of(OperatorFacts facts, Rulebook rulebook) {
    return new Standing(facts, rulebook);
  }

  public OperatorFacts facts() {
    return facts;
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /** Everything, past and to come, ordered by first day. */
  public List<Reason> timeline() {
    return timeline;
  }

  /** What applies on the date. */
  public List<Reason> effectsOn(LocalDate date) {
    return timeline.stream().filter(it -> it.interval().contains(date)).toList();
  }

  /** What has one of the effects on the service in the province, at any time. */
  public List<Reason> concerning(Service service, String province, Effect... effects) {
    List<Reason> found = new ArrayList<>(timeline.size());
    for (Reason reason : timeline) {
      if (hasOneOf(reason, effects) && reason.scope().covers(service, province)) {
        found.add(reason);
      }
    }
    return found;
  }

  private static boolean hasOneOf(Reason reason, Effect... effects) {
    for (Effect effect : effects) {
      if (reason.has(effect)) {
        return true;
      }
    }
    return false;
  }

  /** The first date after this one on which other reasons apply, with no new fact. */
  public Optional<LocalDate> nextChangeAfter(LocalDate date) {
    return Eras.nextEdge(timeline, date);
  }

  /** The dates at which reasons begin or end, in order, from the first to the last included. */
  public List<Boundary> boundaries(LocalDate first, LocalDate last) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    timeline.forEach(
        it -> {
          it.interval().start().ifPresent(dates::add);
          it.interval().end().ifPresent(dates::add);
        });
    return dates.subSet(first, true, last, true).stream().map(this::boundaryOn).toList();
  }

  private Boundary boundaryOn(LocalDate date) {
    return new Boundary(
        date,
        timeline.stream().filter(it -> it.interval().from().equals(date)).toList(),
        timeline.stream().filter(it -> it.interval().until().equals(date)).toList());
  }

  /**
   * A date at which the standing changes by itself.
   *
   * @param on the first day of the new standing
   * @param begin reasons that apply from that day
   * @param end reasons that applied until the day before
   */
  public record Boundary(LocalDate on, List<Reason> begin, List<Reason> end) {}
}
