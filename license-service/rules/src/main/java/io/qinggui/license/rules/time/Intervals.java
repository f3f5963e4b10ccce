package io.qinggui.license.rules.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of legal dates, held as its longest stretches in order: no two overlap or touch. */
public final class Intervals {

  private static final Intervals NONE = new Intervals(List.of());
  private static final Intervals ALWAYS = new Intervals(List.of(Interval.always()));

  private final List<Interval> stretches;

  private Intervals(List<Interval> stretches) {
    this.stretches = stretches;
  }

  public static Intervals none() {
    return NONE;
  }

  public static Intervals always() {
    return ALWAYS;
  }

  public static Intervals of(Interval interval) {
    return new Intervals(List.of(interval));
  }

  /** All dates from the first (inclusive) to the last (exclusive); none when there are none. */
  public static Intervals between(LocalDate from, LocalDate until) {
    return from.isBefore(until) ? of(new Interval(from, until)) : NONE;
  }

  /** The dates that are in at least one of them. */
  public static Intervals union(Collection<Interval> intervals) {
    if (intervals.isEmpty()) {
      return NONE;
    }
    if (intervals.size() == 1) {
      return of(intervals.iterator().next());
    }
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparing(Interval::from));
    List<Interval> merged = new ArrayList<>(sorted.size());
    LocalDate from = sorted.getFirst().from();
    LocalDate until = sorted.getFirst().until();
    for (Interval next : sorted.subList(1, sorted.size())) {
      if (next.from().isAfter(until)) {
        merged.add(new Interval(from, until));
        from = next.from();
        until = next.until();
      } else if (next.until().isAfter(until)) {
        until = next.until();
      }
    }
    merged.add(new Interval(from, until));
    return new Intervals(List.copyOf(merged));
  }

  public Intervals or(Intervals other) {
    List<Interval> all = new ArrayList<>(stretches);
    all.addAll(other.stretches);
    return union(all);
  }

  public Intervals and(Intervals other) {
    List<Interval> common = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < stretches.size() && theirs < other.stretches.size()) {
      Interval left = stretches.get(mine);
      Interval right = other.stretches.get(theirs);
      if (left.overlaps(right)) {
        common.add(overlap(left, right));
      }
      if (left.until().isBefore(right.until())) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new Intervals(List.copyOf(common));
  }

  public Intervals and(Interval other) {
    return and(of(other));
  }

  public Intervals minus(Intervals other) {
    return and(other.complement());
  }

  public Intervals complement() {
    List<Interval> gaps = new ArrayList<>(stretches.size() + 1);
    LocalDate open = LocalDate.MIN;
    for (Interval stretch : stretches) {
      if (open.isBefore(stretch.from())) {
        gaps.add(new Interval(open, stretch.from()));
      }
      open = stretch.until();
    }
    if (open.isBefore(LocalDate.MAX)) {
      gaps.add(Interval.from(open));
    }
    return new Intervals(List.copyOf(gaps));
  }

  public boolean contains(LocalDate date) {
    return at(date).isPresent();
  }

  /** The stretch in which the date lies. */
  public Optional<Interval> at(LocalDate date) {
    for (Interval stretch : stretches) {
      if (stretch.contains(date)) {
        return Optional.of(stretch);
      }
    }
    return Optional.empty();
  }

  public boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** The longest stretches, in order. */
  public List<Interval> stretches() {
    return stretches;
  }

  private static Interval overlap(Interval left, Interval right) {
    LocalDate from = left.from().isAfter(right.from()) ? left.from() : right.from();
    LocalDate until = left.until().isBefore(right.until()) ? left.until() : right.until();
    return new Interval(from, until);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Intervals that && stretches.equals(that.stretches);
  }

  @Override
  public int hashCode() {
    return stretches.hashCode();
  }

  @Override
  public String toString() {
    return stretches.toString();
  }
}
