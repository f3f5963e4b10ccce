package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds a license when: each holder until the day before the next one does.
 *
 * @param changes by the day from which they count
 * @param dates of each holder; empty when it never passed
 */
record Tenure(List<Fact.HolderChange> changes, Map<String, Intervals> dates) {

  /** Of a license that never passed to anybody. */
  static final Tenure UNDIVIDED = new Tenure(List.of(), Map.of());

  static Tenure of(List<Fact.HolderChange> changes) {
    if (changes.isEmpty()) {
      return UNDIVIDED;
    }
    List<Fact.HolderChange> sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.comparing(Fact.HolderChange::effectiveOn));
    Map<String, Intervals> dates = new LinkedHashMap<>();
    LocalDate since = LocalDate.MIN;
    String holder = sorted.getFirst().holder();
    for (Fact.HolderChange change : sorted) {
      add(dates, holder, since, change.effectiveOn());
      holder = change.successor();
      since = change.effectiveOn();
    }
    add(dates, holder, since, LocalDate.MAX);
    return new Tenure(List.copyOf(sorted), dates);
  }

  private static void add(
      Map<String, Intervals> dates, String holder, LocalDate from, LocalDate until) {
    dates.merge(holder, Intervals.between(from, until), Intervals::or);
  }

  /** The dates on which it is the operator's; all of them while it never passed. */
  Intervals of(String operatorId) {
    return changes.isEmpty()
        ? Intervals.always()
        : dates.getOrDefault(operatorId, Intervals.none());
  }

  Optional<String> holderOn(LocalDate date) {
    return dates.entrySet().stream()
        .filter(it -> it.getValue().contains(date))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The events by which it passed on that day. */
  List<String> passedOn(LocalDate date) {
    return changes.stream()
        .filter(it -> it.effectiveOn().equals(date))
        .map(it -> it.ref().eventId())
        .toList();
  }
}
