package io.qinggui.platform.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Dates and moments of ISO 8601, read digit by digit. Every event has two of them, every standing
 * is made of them and every question asks about one; a formatter takes ten times as long.
 */
public final class IsoTimes {

  /** Characters of a date. */
  public static final int DATE = "0000-00-00".length();

  /** Characters of a moment as ledgers write it, with microseconds. */
  public static final int MICROS = "0000-00-00T00:00:00.000000Z".length();

  private static final int MINUTES = "0000-00-00T00:00".length();
  private static final int SECONDS = "0000-00-00T00:00:00".length();
  private static final int DECIMALS = 9;

  private IsoTimes() {}

  /**
   * {@code 0000-00-00}, of the years 0 to 9999.
   *
   * @throws DateTimeException for another form, or a day that the calendar does not have
   */
  public static LocalDate date(String text) {
    if (text.length() != DATE) {
      throw unexpected(text, DATE);
    }
    return dateAtStart(text);
  }

  /**
   * {@code 0000-00-00T00:00:00.000000Z} and no other form, faster than {@link #moment}.
   *
   * @throws DateTimeException for anything else, or a day or an hour that does not exist
   */
  public static Instant micros(String text) {
    if (text.length() != MICROS || text.charAt(SECONDS) != '.' || text.charAt(MICROS - 1) != 'Z') {
      throw unexpected(text, SECONDS);
    }
    long seconds = secondsToMinute(text) + second(text);
    return Instant.ofEpochSecond(seconds, number(text, SECONDS + 1, MICROS - 1) * 1_000L);
  }

  /**
   * {@code 0000-00-00T00:00Z}, with or without seconds and up to nine decimals of them, and with
   * {@code Z} or an offset of hours and minutes.
   *
   * @throws DateTimeException for another form, or a day or an hour that does not exist
   */
  public static Instant moment(String text) {
    if (text.length() <= MINUTES) {
      throw unexpected(text, text.length());
    }
    long seconds = secondsToMinute(text);
    int nano = 0;
    int end = MINUTES;
    if (text.charAt(end) == ':') {
      if (text.length() <= SECONDS) {
        throw unexpected(text, text.length());
      }
      seconds += second(text);
      end = endOfSecond(text);
      nano = nano(text, end);
    }
    return Instant.ofEpochSecond(seconds - offset(text, end), nano);
  }

  private static LocalDate dateAtStart(String text) {
    expect(text, 4, '-');
    expect(text, 7, '-');
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE));
  }

  /** Seconds since 1970, as if the rest of the text were a Z. */
  private static long secondsToMinute(String text) {
    LocalDate date = dateAtStart(text);
    expect(text, DATE, 'T');
    expect(text, 13, ':');
    int hour = number(text, 11, 13);
    int minute = number(text, 14, MINUTES);
    if (hour > 23 || minute > 59) {
      throw unexpected(text, 11);
    }
    return date.toEpochDay() * 86_400 + hour * 3_600 + minute * 60;
  }

  private static int second(String text) {
    expect(text, MINUTES, ':');
    int second = number(text, 17, SECONDS);
    if (second > 59) {
      throw unexpected(text, 17);
    }
    return second;
  }

  /** Where the decimals end, or the whole seconds without any. */
  private static int endOfSecond(String text) {
    if (text.charAt(SECONDS) != '.') {
      return SECONDS;
    }
    int end = SECONDS + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end == SECONDS + 1 || end > SECONDS + 1 + DECIMALS) {
      throw unexpected(text, end);
    }
    return end;
  }

  /** The decimals, as if there were nine. */
  private static int nano(String text, int end) {
    if (end == SECONDS) {
      return 0;
    }
    int nano = number(text, SECONDS + 1, end);
    for (int at = end; at < SECONDS + 1 + DECIMALS; at++) {
      nano *= 10;
    }
    return nano;
  }

  /** What the rest of the text, all of it, says in seconds. */
  private static int offset(String text, int start) {
    int rest = text.length() - start;
    if (rest == 1 && text.charAt(start) == 'Z') {
      return 0;
    }
    if (rest != "+00:00".length()) {
      throw unexpected(text, start);
    }
    int sign = text.charAt(start) == '-' ? -1 : 1;
    if (sign > 0) {
      expect(text, start, '+');
    }
    expect(text, start + 3, ':');
    int hours = number(text, start + 1, start + 3);
    int minutes = number(text, start + 4, start + 6);
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes).getTotalSeconds();
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int at = start; at < end; at++) {
      char digit = text.charAt(at);
      if (!isDigit(digit)) {
        throw unexpected(text, at);
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  private static void expect(String text, int at, char wanted) {
    if (text.charAt(at) != wanted) {
      throw unexpected(text, at);
    }
  }

  private static DateTimeException unexpected(String text, int at) {
    return new DateTimeException("no ISO 8601 from character " + at + ": " + text);
  }
}
