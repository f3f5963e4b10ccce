package io.qinggui.platform.ledger.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.reference.IsoTimes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class StoredTimesProperties {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** From the year 0 to 9999. */
  @Property
  void a_moment_is_written_as_the_formatter_writes_it_and_read_back(
      @ForAll @LongRange(min = -62_167_219_200_000_000L, max = 253_402_300_799_999_999L)
          long micros) {
    Instant moment = RecordedTime.instant(micros);

    String text = new String(RecordedTime.text(moment), StandardCharsets.US_ASCII);

    assertThat(text).isEqualTo(FORMAT.format(moment));
    assertThat(IsoTimes.micros(text)).isEqualTo(moment);
  }

  @Property
  void every_date_is_read_back(@ForAll LocalDate date) {
    assertThat(Envelope.date(date.toString())).isEqualTo(date);
  }

  @Example
  void dates_beyond_four_digits_are_read_back() {
    for (LocalDate date : new LocalDate[] {LocalDate.MIN, LocalDate.MAX}) {
      assertThat(Envelope.date(date.toString())).isEqualTo(date);
    }
  }

  @Example
  void a_clock_that_is_far_off_is_refused() {
    assertThatThrownBy(() -> RecordedTime.text(Instant.parse("+10000-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
