package io.qinggui.license.rules.impact;

import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.standing.StandingChange;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two standings of one operator, stretch by stretch: between two edges of either timeline nothing
 * changes, so one date of each stretch is enough.
 */
final class Comparison {

  private final Standing before;
  private final Standing after;
  private final Set<String> home;
  private final Map<Consequence, List<Interval>> dates = new EnumMap<>(Consequence.class);
  private final Map<Consequence, Set<String>> provinces = new EnumMap<>(Consequence.class);

  /**
   * @param home provinces of the operator
   */
  Comparison(Standing before, Standing after, Set<String> home) {
    this.before = before;
    this.after = after;
    this.home = home;
  }

  Map<Consequence, Extent> extents() {
    NavigableSet<LocalDate> edges = edges();
    for (LocalDate from : edges.headSet(LocalDate.MAX, false)) {
      LocalDate next = edges.higher(from);
      compare(new Interval(from, next == null ? LocalDate.MAX : next));
    }
    Map<Consequence, Extent> extents = new EnumMap<>(Consequence.class);
    dates.forEach(
        (consequence, stretches) ->
            extents.put(
                consequence,
                new Extent(
                    Intervals.union(stretches).stretches(),
                    provinces.getOrDefault(consequence, Set.of()))));
    return extents;
  }

  private NavigableSet<LocalDate> edges() {
    NavigableSet<LocalDate> edges = new TreeSet<>();
    edges.add(LocalDate.MIN);
    for (Standing standing : List.of(before, after)) {
      for (Reason reason : standing.timeline()) {
        edges.add(reason.interval().from());
        edges.add(reason.interval().until());
      }
    }
    return edges;
  }

  private void compare(Interval stretch) {
    List<Reason> was = before.effectsOn(stretch.from());
    List<Reason> is = after.effectsOn(stretch.from());
    List<Reason> different = new ArrayList<>(StandingChange.without(was, is));
    different.addAll(StandingChange.without(is, was));
    if (different.isEmpty()) {
      return;
    }
    note(Consequence.CHANGED, stretch, different.stream().map(it -> it.scope().province()));
    for (Effect effect : effects(different)) {
      Set<Spot> held = Spot.under(effect, was);
      Set<Spot> holds = Spot.under(effect, is);
      note(Consequence.newly(effect), stretch, holds, held);
      note(Consequence.noLonger(effect), stretch, held, holds);
    }
  }

  private static Set<Effect> effects(List<Reason> reasons) {
    Set<Effect> effects = new TreeSet<>();
    for (Reason reason : reasons) {
      Effect effect = reason.effect();
      if (effect != null) {
        effects.add(effect);
      }
    }
    return effects;
  }

  private void note(Consequence consequence, Interval stretch, Set<Spot> some, Set<Spot> others) {
    List<Spot> more = some.stream().filter(it -> !others.contains(it)).toList();
    if (!more.isEmpty()) {
      note(consequence, stretch, more.stream().map(Spot::province));
    }
  }

  /** What is about no province is about all of the operator's. */
  private void note(Consequence consequence, Interval stretch, Stream<@Nullable String> concerned) {
    dates.computeIfAbsent(consequence, any -> new ArrayList<>()).add(stretch);
    Set<String> noted = provinces.computeIfAbsent(consequence, any -> new HashSet<>());
    concerned.forEach(
        province -> {
          if (province == null) {
            noted.addAll(home);
          } else if (home.contains(province)) {
            noted.add(province);
          }
        });
  }
}
