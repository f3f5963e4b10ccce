package io.qinggui.platform.ledger.envelope;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Dates and moments of a fixed width, digit by digit. Every event read or written has two of them,
 * and formatters that can do anything take longer over those than all else takes.
 */
public final class Digits {

  /** Characters of a date of the years 0 to 9999. */
  public static final int DATE = "0000-00-00".length();

  /** Characters of a moment with microseconds. */
  public static final int MOMENT = RecordedTime.PLACEHOLDER.length();

  private Digits() {}

  /**
   * What {@link LocalDate#toString} wrote.
   *
   * @throws DateTimeException for anything else
   */
  public static LocalDate date(String text) {
    return text.length() == DATE ? fixedDate(text) : LocalDate.parse(text);
  }

  /**
   * {@code 0000-00-00T00:00:00.000000Z}.
   *
   * @throws DateTimeException for anything else
   */
  public static Instant moment(String text) {
    if (text.length() != MOMENT
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(19) != '.'
        || text.charAt(26) != 'Z') {
      throw new DateTimeException("not a recorded time: " + text);
    }
    LocalDateTime utc =
        fixedDate(text).atTime(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    return Instant.ofEpochSecond(utc.toEpochSecond(ZoneOffset.UTC), number(text, 20, 26) * 1_000L);
  }

  /** Writes digits that end before a place. */
  static void write(int number, byte[] text, int end, int digits) {
    int rest = number;
    for (int at = end - 1; at >= end - digits; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static LocalDate fixedDate(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("not a date: " + text);
    }
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no number in " + text);
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
