package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.BadValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
      DateCursor cursor = new DateCursor(text);
      LocalDate date = date(cursor);
      cursor.end();
      return sane(date);
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
      DateCursor cursor = new DateCursor(text);
      LocalDate date = date(cursor);
      cursor.expect('T');
      LocalTime time = time(cursor);
      ZoneOffset offset = offset(cursor);
      cursor.end();
      return sane(date).atTime(time).toInstant(offset);
    } catch (DateTimeException e) {
      throw new BadValueException("invalid-moment", Map.of());
    }
  }

  private static LocalDate date(DateCursor cursor) {
    int year = cursor.number(4);
    cursor.expect('-');
    int month = cursor.number(2);
    cursor.expect('-');
    return LocalDate.of(year, month, cursor.number(2));
  }

  /** With or without seconds, and those with or without up to nine decimals. */
  private static LocalTime time(DateCursor cursor) {
    int hour = cursor.number(2);
    cursor.expect(':');
    int minute = cursor.number(2);
    int second = 0;
    int nano = 0;
    if (cursor.skip(':')) {
      second = cursor.number(2);
      nano = cursor.skip('.') ? cursor.fraction(9) : 0;
    }
    return LocalTime.of(hour, minute, second, nano);
  }

  private static ZoneOffset offset(DateCursor cursor) {
    if (cursor.skip('Z')) {
      return ZoneOffset.UTC;
    }
    int sign = cursor.skip('-') ? -1 : 1;
    if (sign > 0) {
      cursor.expect('+');
    }
    int hours = cursor.number(2);
    cursor.expect(':');
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * cursor.number(2));
  }

  private static LocalDate sane(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new BadValueException(
          "date-out-of-range", Map.of("firstYear", FIRST_YEAR, "lastYear", LAST_YEAR));
    }
    return date;
  }
}
