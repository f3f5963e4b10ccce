package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.BadValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;

/** The one form that legal dates have and the one that moments have, within sane years. */
public final class Moments {

  /** First year that a date or moment may lie in. */
  public static final int FIRST_YEAR = 1949;

  /** Last year that a date or moment may lie in. */
  public static final int LAST_YEAR = 2200;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

  private Moments() {}

  /**
   * A legal date, {@code YYYY-MM-DD}.
   *
   * @throws BadValueException {@code invalid-date} for another form or a day that the calendar does
   *     not have, {@code date-out-of-range}
   */
  public static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new BadValueException("invalid-date", Map.of());
    }
    try {
      LocalDate date = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
      checkYear(date.getYear());
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
    if (!MOMENT.matcher(text).matches()) {
      throw new BadValueException("invalid-moment", Map.of());
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      checkYear(moment.getYear());
      return moment.toInstant();
    } catch (DateTimeException e) {
      throw new BadValueException("invalid-moment", Map.of());
    }
  }

  private static void checkYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BadValueException(
          "date-out-of-range", Map.of("firstYear", FIRST_YEAR, "lastYear", LAST_YEAR));
    }
  }
}
