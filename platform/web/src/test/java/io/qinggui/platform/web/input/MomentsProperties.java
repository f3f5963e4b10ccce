package io.qinggui.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qinggui.platform.web.problem.BadValueException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How dates and moments are read is tested where {@code IsoTimes} is. */
class MomentsProperties {

  @Property
  void the_year_as_it_is_written_has_to_be_sane(
      @ForAll @IntRange(min = 1900, max = 2300) int year, @ForAll @IntRange(max = 17) int hours) {
    boolean sane = year >= Moments.FIRST_YEAR && year <= Moments.LAST_YEAR;
    for (String moment :
        new String[] {
          "%d-01-01T00:00+%02d:30".formatted(year, hours),
          "%d-12-31T23:59:59.9-%02d:30".formatted(year, hours)
        }) {
      if (sane) {
        assertThat(Moments.moment(moment)).isEqualTo(OffsetDateTime.parse(moment).toInstant());
      } else {
        assertThat(refusal(Moments::moment, moment)).isEqualTo("date-out-of-range");
      }
    }
    String date = "%d-06-30".formatted(year);
    if (sane) {
      assertThat(Moments.date(date)).isEqualTo(LocalDate.parse(date));
    } else {
      assertThat(refusal(Moments::date, date)).isEqualTo("date-out-of-range");
    }
  }

  @Example
  void what_cannot_be_read_is_refused_first() {
    for (String date : new String[] {"", "1900-02-29", "1900-01-01 ", "01900-01-01"}) {
      assertThat(refusal(Moments::date, date)).isEqualTo("invalid-date");
    }
    for (String moment : new String[] {"", "1900-01-01T00:00+08", "1900-01-01T24:00Z"}) {
      assertThat(refusal(Moments::moment, moment)).isEqualTo("invalid-moment");
    }
  }

  private static String refusal(Function<String, ?> reader, String text) {
    return catchThrowableOfType(BadValueException.class, () -> reader.apply(text)).code();
  }
}
