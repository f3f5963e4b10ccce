package io.qinggui.platform.ledger.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Recorded times: microseconds since 1970, written with a fixed width. */
public final class RecordedTime {

  static final String PLACEHOLDER = "0000-00-00T00:00:00.000000Z";
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

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

  static byte[] text(Instant moment) {
    byte[] text = FORMAT.format(moment).getBytes(StandardCharsets.US_ASCII);
    if (text.length != PLACEHOLDER.length()) {
      throw new IllegalArgumentException("a clock that says " + moment);
    }
    return text;
  }
}
