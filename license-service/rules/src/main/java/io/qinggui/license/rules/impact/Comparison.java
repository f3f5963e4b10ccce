package io.qinggui.license.rules.impact;

import io.qinggui.license.rules.standing.Difference;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
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
  private final Difference difference;
  private final Set<String> home;
  private final Map<Consequence, List<Interval>> dates = new EnumMap<>(Consequence.class);
  private final Map<Consequence, Set<String>> provinces = new EnumMap<>(Consequence.class);

  /**
   * @param difference between the two
   * @param home provinces of the operator
   */
  Comparison(Standing before, Standing after, Difference difference, Set<String> home) {
    this.before = before;
    this.after = after;
    this.difference = difference;
    this.home = home;
  }

  Map<Consequence, Extent> extents() {
    NavigableSet<LocalDate> edges = difference.dates();
    for (LocalDate from : edges) {
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

  private void compare(Interval stretch) {
    LocalDate on = stretch.from();
    List<Reason> different = new ArrayList<>(difference.onlyBefore(on));
    different.addAll(difference.onlyAfter(on));
    if (different.isEmpty()) {
      return;
    }
    note(Consequence.CHANGED, stretch, different.stream().map(it -> it.scope().province()));
    List<Reason> was = before.effectsOn(on);
    List<Reason> is = after.effectsOn(on);
    for (Effect effect : effects(different)) {
      // what both have is under both: only the other reasons can make a difference
      note(Consequence.newly(effect), stretch, effect, difference.come(on), was);
      note(Consequence.noLonger(effect), stretch, effect, difference.gone(on), is);
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

  private void note(
      Consequence consequence,
      Interval stretch,
      Effect effect,
      List<Reason> some,
      List<Reason> others) {
    List<Spot> more =
        Spot.under(effect, some).stream().filter(it -> !it.isUnder(effect, others)).toList();
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
