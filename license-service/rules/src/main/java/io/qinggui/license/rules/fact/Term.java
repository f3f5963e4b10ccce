package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;

/**
 * A term of a license: the first, or one by renewal.
 *
 * @param current legal dates on which it was the latest one: from the decision on it, to that on
 *     the next
 * @param from first day in force, as far as nothing else is against it
 * @param validUntil last day in force, likewise
 * @param eventId the event that recorded it
 */
public record Term(Intervals current, LocalDate from, LocalDate validUntil, String eventId) {

  /** The first day after it. */
  public LocalDate expiry() {
    return Interval.dayAfter(validUntil);
  }

  /** Its days; none when it is over before it begins. */
  Intervals dates() {
    return Intervals.between(from, expiry());
  }
}
