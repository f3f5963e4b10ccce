package io.qinggui.platform.ledger.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class DigitsProperties {

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
    assertThat(Digits.moment(text)).isEqualTo(moment);
  }

  @Property
  void every_date_is_read_back(@ForAll LocalDate date) {
    assertThat(Digits.date(date.toString())).isEqualTo(date);
  }

  @Example
  void dates_beyond_four_digits_are_read_back() {
    for (LocalDate date : new LocalDate[] {LocalDate.MIN, LocalDate.MAX}) {
      assertThat(Digits.date(date.toString())).isEqualTo(date);
    }
  }

  @Property
  void what_is_no_moment_is_refused(@ForAll @StringLength(min = 27, max = 27) String text) {
    assertThatThrownBy(() -> Digits.moment(text)).isInstanceOf(DateTimeException.class);
  }

  @Example
  void impossible_days_are_refused() {
    assertThatThrownBy(() -> Digits.date("2017-02-29")).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> Digits.moment("2017-12-31T24:00:00.000000Z"))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> Digits.moment("2017-12-31T2x:00:00.000000Z"))
        .isInstanceOf(DateTimeException.class);
  }

  @Example
  void a_clock_that_is_far_off_is_refused() {
    assertThatThrownBy(() -> RecordedTime.text(Instant.parse("+10000-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
