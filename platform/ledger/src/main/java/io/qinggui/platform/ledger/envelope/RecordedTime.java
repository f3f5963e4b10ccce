package io.qinggui.platform.ledger.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Recorded times: microseconds since 1970, written with a fixed width. */
public final class RecordedTime {

  static final String PLACEHOLDER = "0000-00-00T00:00:00.000000Z";

  private RecordedTime() {}

  /** Microseconds since 1970, what is finer cut off. */
  public static long micros(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000L);
  }

  /** The moment that {@link #micros} counts. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }

  /** {@link #PLACEHOLDER} filled in. */
  static byte[] text(Instant moment) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC);
    if (utc.getYear() < 0 || utc.getYear() > 9_999) {
      throw new IllegalArgumentException("a clock that says " + moment);
    }
    byte[] text = PLACEHOLDER.getBytes(StandardCharsets.US_ASCII);
    write(utc.getYear(), text, 4, 4);
    write(utc.getMonthValue(), text, 7, 2);
    write(utc.getDayOfMonth(), text, 10, 2);
    write(utc.getHour(), text, 13, 2);
    write(utc.getMinute(), text, 16, 2);
    write(utc.getSecond(), text, 19, 2);
    write(moment.getNano() / 1_000, text, 26, 6);
    return text;
  }

  /** Writes digits that end before a place. */
  private static void write(int number, byte[] text, int end, int digits) {
    int rest = number;
    for (int at = end - 1; at >= end - digits; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
