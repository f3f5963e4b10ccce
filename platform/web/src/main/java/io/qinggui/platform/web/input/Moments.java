package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.IsoTimes;
import io.qinggui.platform.web.problem.BadValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The one form that legal dates have and the one that moments have, within sane years. */
public final class Moments {

  /** First year that a date or moment may lie in. */
  public static final int FIRST_YEAR = 1949;

  /** Last year that a date or moment may lie in. */
  public static final int LAST_YEAR = 2200;

  private Moments() {}

  /**
   * A legal date, {@code YYYY-MM-DD}.
   *
   * @throws BadValueException {@code invalid-date} for another form or a day that the calendar does
   *     not have, {@code date-out-of-range}
   */
  public static LocalDate date(String text) {
    try {
      LocalDate date = IsoTimes.date(text);
      requireSane(date.getYear());
      return date;
    } catch (DateTimeException e) {
      throw new BadValueException("invalid-date", Map.of());
    }
  }

  /**
   * A moment, ISO-8601 with offset or {@code Z}.
   *
   * @throws BadValueException {@code invalid-moment} or {@code date-out-of-range}
   */
  public static Instant moment(String text) {
    try {
      Instant moment = IsoTimes.moment(text);
      // the year as it is written, wherever that is
      requireSane(Integer.parseInt(text, 0, 4, 10));
      return moment;
    } catch (DateTimeException e) {
      throw new BadValueException("invalid-moment", Map.of());
    }
  }

  private static void requireSane(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BadValueException(
          "date-out-of-range", Map.of("firstYear", FIRST_YEAR, "lastYear", LAST_YEAR));
    }
  }
}
