package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.BadValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
      return dateAt(text);
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
    Matcher parts = MOMENT.matcher(text);
    if (!parts.matches()) {
      throw new BadValueException("invalid-moment", Map.of());
    }
    try {
      LocalTime time =
          LocalTime.of(
              number(text, 11, 13),
              number(text, 14, 16),
              parts.group(1) == null ? 0 : number(text, 17, 19),
              nanos(parts.group(2)));
      return LocalDateTime.of(dateAt(text), time).toInstant(ZoneOffset.of(parts.group(3)));
    } catch (DateTimeException e) {
      throw new BadValueException("invalid-moment", Map.of());
    }
  }

  /** The form has been checked, so the digits are where they belong: no parser has to find them. */
  private static LocalDate dateAt(String text) {
    LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    checkYear(date.getYear());
    return date;
  }

  private static int number(String text, int from, int until) {
    return Integer.parseInt(text, from, until, 10);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(1, 10));
  }

  private static void checkYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BadValueException(
          "date-out-of-range", Map.of("firstYear", FIRST_YEAR, "lastYear", LAST_YEAR));
    }
  }
}
