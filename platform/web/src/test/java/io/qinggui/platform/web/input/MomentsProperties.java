package io.qinggui.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.web.problem.BadValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MomentsProperties {

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

  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of("", "-", "+", ":", ".", "T", "Z", "t", " ", "0", "00", "٣", "９", "x");
  }

  private static Optional<Instant> ours(String text) {
    try {
      return Optional.of(Moments.moment(text));
    } catch (BadValueException e) {
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
        Combinators.combine(number(1949, 2200), number(0, 13), number(0, 32))
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
