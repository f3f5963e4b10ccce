package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What evaluations amount to over time: the one concluded last counts, and of those concluded on
 * the same day the one recorded last. So a failed one undoes a pass from its day on, and the
 * reverse.
 */
public final class Evaluations {

  /** Stable sorting leaves those of the same day in the order of recording. */
  private static final Comparator<Fact.Evaluation> BY_CONCLUSION =
      Comparator.comparing(Fact.Evaluation::concludedOn);

  private final Map<RequiredSystem, Map<String, List<Fact.Evaluation>>> byPlace =
      new EnumMap<>(RequiredSystem.class);
  private final Map<RequiredSystem, Map<String, List<Run>>> runs =
      new EnumMap<>(RequiredSystem.class);

  private Evaluations(Collection<Fact.Evaluation> evaluations) {
    for (Fact.Evaluation next : evaluations) {
      Map<String, List<Fact.Evaluation>> ofSystem =
          byPlace.computeIfAbsent(next.system(), any -> new HashMap<>());
      for (String province : next.provinces()) {
        ofSystem.computeIfAbsent(province, any -> new ArrayList<>(4)).add(next);
      }
    }
  }

  public static Evaluations of(Collection<Fact.Evaluation> evaluations) {
    return new Evaluations(evaluations);
  }

  /** A longest stretch of dates with the same result, and the event that began it. */
  record Run(Interval dates, boolean passed, List<String> because) {}

  /**
   * The results of the system in the province, over all dates; before the first it is not passed.
   */
  List<Run> runs(RequiredSystem system, String province) {
    return runs.computeIfAbsent(system, any -> new HashMap<>())
        .computeIfAbsent(province, it -> follow(system, it));
  }

  private List<Run> follow(RequiredSystem system, String province) {
    List<Fact.Evaluation> all =
        byPlace.getOrDefault(system, Map.of()).getOrDefault(province, new ArrayList<>());
    all.sort(BY_CONCLUSION);
    List<Run> followed = new ArrayList<>(2);
    LocalDate from = LocalDate.MIN;
    boolean passed = false;
    List<String> because = List.of();
    for (int i = 0; i < all.size(); i++) {
      Fact.Evaluation next = all.get(i);
      boolean changes = next.passed() != passed || (because.isEmpty() && !next.passed());
      if (changes && isLastOfItsDay(all, i)) {
        followed.add(new Run(new Interval(from, next.concludedOn()), passed, because));
        from = next.concludedOn();
        passed = next.passed();
        because = List.of(next.ref().eventId());
      }
    }
    followed.add(new Run(Interval.from(from), passed, because));
    return followed;
  }

  private static boolean isLastOfItsDay(List<Fact.Evaluation> sorted, int index) {
    return index + 1 == sorted.size()
        || !sorted.get(index + 1).concludedOn().equals(sorted.get(index).concludedOn());
  }

  /** Adds the dates from a day on, on which the system is not passed in the province. */
  void addNotPassed(RequiredSystem system, String province, LocalDate since, List<Interval> gaps) {
    for (Run run : runs(system, province)) {
      LocalDate from = run.dates().from().isBefore(since) ? since : run.dates().from();
      if (!run.passed() && from.isBefore(run.dates().until())) {
        gaps.add(new Interval(from, run.dates().until()));
      }
    }
  }

  /** The failed evaluation that stands on the date, if one does. */
  List<String> failedOn(RequiredSystem system, String province, LocalDate date) {
    return runs(system, province).stream()
        .filter(it -> !it.passed() && it.dates().contains(date))
        .findFirst()
        .map(Run::because)
        .orElse(List.of());
  }

  /**
   * Which of the required systems are not passed in the province, over time.
   *
   * @param rule that requires them
   */
  public List<Reason> missing(
      Rule rule, List<RequiredSystem> required, Scope scope, String province) {
    List<List<Run>> runs = required.stream().map(it -> runs(it, province)).toList();
    TreeSet<LocalDate> cuts = new TreeSet<>(List.of(LocalDate.MIN, LocalDate.MAX));
    runs.forEach(it -> it.forEach(run -> cuts.add(run.dates().from())));
    List<Reason> reasons = new ArrayList<>();
    int[] current = new int[runs.size()];
    LocalDate from = LocalDate.MIN;
    for (LocalDate until : cuts.tailSet(LocalDate.MIN, false)) {
      advance(current, runs, from);
      missing(rule, required, runs, current, scope, new Interval(from, until))
          .ifPresent(reasons::add);
      from = until;
    }
    return Eras.longest(reasons);
  }

  private static void advance(int[] current, List<List<Run>> runs, LocalDate date) {
    for (int i = 0; i < current.length; i++) {
      if (!runs.get(i).get(current[i]).dates().contains(date)) {
        current[i]++;
      }
    }
  }

  private static Optional<Reason> missing(
      Rule rule,
      List<RequiredSystem> required,
      List<List<Run>> runs,
      int[] current,
      Scope scope,
      Interval dates) {
    List<RequiredSystem> systems = new ArrayList<>();
    List<String> because = new ArrayList<>();
    for (int i = 0; i < current.length; i++) {
      Run run = runs.get(i).get(current[i]);
      if (!run.passed()) {
        systems.add(required.get(i));
        because.addAll(run.because());
      }
    }
    return systems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.explaining(rule, "EVALUATION_MISSING", scope, dates, because).naming(systems));
  }
}
