package io.qinggui.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class IsoTimesProperties {

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  @Property
  void a_moment_is_what_the_standard_reads_in_it_or_is_refused_with_it(
      @ForAll("moments") String text) {
    assertThat(ours(text)).as(text).isEqualTo(standard(text));
  }

  @Property
  void what_is_read_with_a_slip_of_the_pen_is_what_the_standard_reads(
      @ForAll("moments") String text,
      @ForAll @IntRange(max = 24) int at,
      @ForAll("slips") String slip) {
    int from = Math.min(at, text.length());
    int until = Math.min(from + 1, text.length());

    String slipped = text.substring(0, from) + slip + text.substring(until);

    ours(slipped).ifPresent(it -> assertThat(standard(slipped)).as(slipped).contains(it));
  }

  @Property
  void a_moment_with_microseconds_is_read_alike(
      @ForAll @LongRange(min = -62_167_219_200_000_000L, max = 253_402_300_799_999_999L)
          long micros) {
    Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);

    String text = MICROS.format(moment);

    assertThat(IsoTimes.micros(text)).isEqualTo(moment).isEqualTo(IsoTimes.moment(text));
  }

  /** From the year 0 to 9999. */
  @Property
  void every_date_of_four_digits_is_read_back(
      @ForAll @LongRange(min = -719_528, max = 2_932_896) long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(IsoTimes.date(date.toString())).isEqualTo(date);
  }

  @Property
  void what_is_no_moment_is_refused(
      @ForAll @StringLength(max = 40) String text,
      @ForAll @StringLength(value = 27) String asLong) {
    assertRefused(text);
    assertRefused(asLong);
  }

  @Property
  void a_slip_of_the_pen_in_a_moment_with_microseconds_is_never_read_as_another(
      @ForAll @IntRange(max = 26) int at, @ForAll("slips") String slip) {
    String right = "2017-12-31T23:59:59.123456Z";
    String slipped = right.substring(0, at) + slip + right.substring(at + 1);

    Optional<Instant> read = read(IsoTimes::micros, slipped);

    read.ifPresent(it -> assertThat(standard(slipped)).as(slipped).contains(it));
    assertThat(read.isPresent() && slipped.length() != IsoTimes.MICROS).isFalse();
  }

  @Example
  void days_and_hours_that_do_not_exist_are_refused() {
    assertThatThrownBy(() -> IsoTimes.date("2017-02-29")).isInstanceOf(DateTimeException.class);
    for (String text : List.of("2017-12-31T24:00:00.000000Z", "2017-12-31T2x:00:00.000000Z")) {
      assertRefused(text);
    }
  }

  @Example
  void another_form_is_refused() {
    for (String text : List.of("", "2017-1-01", "2017-01-1", "2017-01-01Z", "+2017-01-01")) {
      assertThatThrownBy(() -> IsoTimes.date(text)).isInstanceOf(DateTimeException.class);
    }
    for (String rest : List.of("", "Z", "T", "T00", "T00Z", "T00:00", "T00:00:Z", "T00:00:00")) {
      assertRefused("2017-01-01" + rest);
    }
    for (String rest : List.of(".Z", ".1234567890Z", "ZZ", "+08", "+0800", "+08:00:00", "08:00")) {
      assertRefused("2017-01-01T00:00:00" + rest);
    }
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> IsoTimes.moment(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> IsoTimes.micros(text)).isInstanceOf(DateTimeException.class);
  }

  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of("", "-", "+", ":", ".", "T", "Z", "t", " ", "0", "00", "٣", "９", "x");
  }

  private static Optional<Instant> ours(String text) {
    return read(IsoTimes::moment, text);
  }

  private static Optional<Instant> read(Function<String, Instant> reader, String text) {
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> standard(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Days, hours and offsets that exist, and some that do not. */
  @Provide
  Arbitrary<String> moments() {
    Arbitrary<String> date =
        Combinators.combine(number(0, 9999), number(0, 13), number(0, 32))
            .as((year, month, day) -> "%04d-%02d-%02d".formatted(year, month, day));
    Arbitrary<String> time =
        Combinators.combine(number(0, 24), number(0, 60), seconds())
            .as((hour, minute, seconds) -> "T%02d:%02d%s".formatted(hour, minute, seconds));
    Arbitrary<String> offset =
        Combinators.combine(Arbitraries.of("+", "-"), number(0, 19), number(0, 60))
            .as((sign, hours, minutes) -> "%s%02d:%02d".formatted(sign, hours, minutes));
    return Combinators.combine(date, time, Arbitraries.oneOf(Arbitraries.just("Z"), offset))
        .as((day, hour, zone) -> day + hour + zone);
  }

  private static Arbitrary<String> seconds() {
    Arbitrary<String> whole = number(0, 60).map(":%02d"::formatted);
    Arbitrary<String> fraction =
        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9).map(digits -> "." + digits);
    return Arbitraries.oneOf(
        Arbitraries.just(""), whole, Combinators.combine(whole, fraction).as(String::concat));
  }

  private static Arbitrary<Integer> number(int from, int to) {
    return Arbitraries.integers().between(from, to);
  }
}
