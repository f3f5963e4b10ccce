package io.qinggui.license.rules.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Legal dates from {@code from} (inclusive) to {@code until} (exclusive), at least one.
 *
 * @param from first day, or {@link LocalDate#MIN} for "since always"
 * @param until first day after, or {@link LocalDate#MAX} for "no end"
 */
public record Interval(LocalDate from, LocalDate until) {

  private static final Interval ALWAYS = new Interval(LocalDate.MIN, LocalDate.MAX);

  public Interval {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("empty interval: " + from + " to " + until);
    }
  }

  public static Interval always() {
    return ALWAYS;
  }

  public static Interval from(LocalDate first) {
    return new Interval(first, LocalDate.MAX);
  }

  public static Interval before(LocalDate firstAfter) {
    return new Interval(LocalDate.MIN, firstAfter);
  }

  /** The first day without what lasts through {@code last}; no end stays no end. */
  public static LocalDate dayAfter(LocalDate last) {
    return last.equals(LocalDate.MAX) ? last : last.plusDays(1);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(until);
  }

  public boolean overlaps(Interval other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** The first day; empty since always. */
  public Optional<LocalDate> start() {
    return from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from);
  }

  /** The first day after; empty without an end. */
  public Optional<LocalDate> end() {
    return until.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(until);
  }
}
