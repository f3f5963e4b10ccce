package io.qinggui.license.rules.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A number of days within which something has to be done. The day on which it begins does not
 * count, the last one does; weekends and holidays move nothing where calendar days are counted.
 */
public final class TimeLimit {

  /** Longer than any limit that stands still for years. */
  private static final int HORIZON_DAYS = 20_000;

  private TimeLimit() {}

  /**
   * The last day on which it is done in time.
   *
   * @param begins day on which the limit begins to run
   * @param days how many days, at least 1
   * @param counts the days that are counted, for example working days
   * @param standsStill days on which the clock stands still
   * @return empty while the clock stands still with no end in sight
   */
  public static Optional<LocalDate> lastDay(
      LocalDate begins, int days, Predicate<LocalDate> counts, Intervals standsStill) {
    int counted = 0;
    LocalDate date = begins;
    for (int i = 0; i < HORIZON_DAYS; i++) {
      date = date.plusDays(1);
      if (counts.test(date) && !standsStill.contains(date)) {
        counted++;
        if (counted == days) {
          return Optional.of(date);
        }
      }
    }
    return Optional.empty();
  }
}
