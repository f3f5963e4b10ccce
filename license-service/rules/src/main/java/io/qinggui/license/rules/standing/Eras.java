package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reasons under a rulebook whose values may differ from one legal date to another. */
public final class Eras {

  private Eras() {}

  /** What the rule says over all dates: under each era's values, for that era's dates. */
  public static List<Reason> reasons(Rulebook rulebook, Function<RuleValues, List<Reason>> rule) {
    List<Rulebook.Era> eras = rulebook.eras();
    if (eras.size() == 1) {
      return rule.apply(eras.getFirst().values()).stream().sorted().toList();
    }
    List<Reason> reasons = new ArrayList<>();
    for (Rulebook.Era era : eras) {
      for (Reason reason : rule.apply(era.values())) {
        Intervals.of(reason.interval()).and(era.dates()).stretches().stream()
            .map(reason::during)
            .forEach(reasons::add);
      }
    }
    return longest(reasons);
  }

  /**
   * The same reasons, those that touch or overlap and differ in nothing else made one; in order.
   */
  public static List<Reason> longest(List<Reason> reasons) {
    Map<Reason, List<Interval>> same = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      same.computeIfAbsent(reason.during(Interval.always()), any -> new ArrayList<>())
          .add(reason.interval());
    }
    return same.entrySet().stream().flatMap(Eras::longest).sorted().toList();
  }

  private static Stream<Reason> longest(Map.Entry<Reason, List<Interval>> same) {
    return Intervals.union(same.getValue()).stretches().stream().map(same.getKey()::during);
  }

  /** The first date after this one at which a reason begins or ends. */
  public static Optional<LocalDate> nextEdge(List<Reason> reasons, LocalDate date) {
    LocalDate next = LocalDate.MAX;
    for (Reason reason : reasons) {
      next = sooner(next, reason.interval().from(), date);
      next = sooner(next, reason.interval().until(), date);
    }
    return Optional.of(next).filter(it -> it.isBefore(LocalDate.MAX));
  }

  private static LocalDate sooner(LocalDate next, LocalDate edge, LocalDate after) {
    return edge.isAfter(after) && edge.isBefore(next) ? edge : next;
  }
}
