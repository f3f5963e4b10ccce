package io.qinggui.license.rules.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Where two standings of one operator differ, date by date. Two standings under similar rulebooks
 * share most of their hundred reasons, so only the others are looked at.
 */
public final class Difference {

  private final Standing before;
  private final Standing after;
  private final List<Reason> gone = new ArrayList<>();
  private final List<Reason> come = new ArrayList<>();

  private Difference(Standing before, Standing after) {
    this.before = before;
    this.after = after;
    sort(before.timeline(), after.timeline());
  }

  /** Compares two standings. */
  public static Difference of(Standing before, Standing after) {
    return new Difference(before, after);
  }

  /** Both timelines are in order: one walk finds what only one of them has. */
  private void sort(List<Reason> some, List<Reason> others) {
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      Reason one = some.get(i);
      Reason other = others.get(j);
      int order = one.compareTo(other);
      if (order == 0 && one.equals(other)) {
        i++;
        j++;
      } else if (order <= 0) {
        gone.add(one);
        i++;
      } else {
        come.add(other);
        j++;
      }
    }
    gone.addAll(some.subList(i, some.size()));
    come.addAll(others.subList(j, others.size()));
  }

  /** Whether they are the same. */
  public boolean isNone() {
    return gone.isEmpty() && come.isEmpty();
  }

  /** The dates from which they may differ in another way, in order, "always" first. */
  public NavigableSet<LocalDate> dates() {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    dates.add(LocalDate.MIN);
    for (Standing standing : List.of(before, after)) {
      for (Reason reason : standing.timeline()) {
        dates.add(reason.interval().from());
        dates.add(reason.interval().until());
      }
    }
    dates.remove(LocalDate.MAX);
    return dates;
  }

  /** Reasons that only the first one has, on a date. */
  public List<Reason> gone(LocalDate date) {
    return on(date, gone);
  }

  /** Reasons that only the second one has, on a date. */
  public List<Reason> come(LocalDate date) {
    return on(date, come);
  }

  /** Those that say on a date what no reason of the second one says then. */
  public List<Reason> onlyBefore(LocalDate date) {
    return unsaid(gone(date), after, date);
  }

  /** Those that say on a date what no reason of the first one says then. */
  public List<Reason> onlyAfter(LocalDate date) {
    return unsaid(come(date), before, date);
  }

  private static List<Reason> unsaid(List<Reason> reasons, Standing other, LocalDate date) {
    return reasons.isEmpty()
        ? reasons
        : reasons.stream().filter(it -> !isSaid(it, other, date)).toList();
  }

  private static boolean isSaid(Reason reason, Standing other, LocalDate date) {
    for (Reason each : other.timeline()) {
      if (saySame(each, reason) && each.interval().contains(date)) {
        return true;
      }
    }
    return false;
  }

  /** Whatever is behind it and however long it lasts. */
  private static boolean saySame(Reason one, Reason other) {
    return one.effect() == other.effect()
        && one.code().equals(other.code())
        && one.scope().equals(other.scope())
        && one.rule().id().equals(other.rule().id())
        && Objects.equals(one.year(), other.year());
  }

  private static List<Reason> on(LocalDate date, List<Reason> reasons) {
    List<Reason> found = new ArrayList<>();
    for (Reason reason : reasons) {
      if (reason.interval().contains(date)) {
        found.add(reason);
      }
    }
    return found;
  }
}
