package io.qinggui.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

final class IsoTimesDeserializerProperties {

  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  @Property
  void a_date_is_read_as_it_was_written(@ForAll LocalDate date) {
    assertThat(read(EventJson.mapper(), date.toString(), LocalDate.class)).contains(date);
  }

  @Property
  void a_moment_is_read_as_it_was_written(@ForAll Instant moment) {
    for (ChronoUnit unit : List.of(ChronoUnit.NANOS, ChronoUnit.MICROS, ChronoUnit.SECONDS)) {
      Instant written = moment.truncatedTo(unit);
      assertThat(read(EventJson.mapper(), written.toString(), Instant.class)).contains(written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-12-31T24:00:00.000000Z",
        "2017-12-31T23:59:60.000000Z",
        "2017-02-29T00:00:00.000000Z",
        "2017-12-31T23:59:59.999999+",
        "2017-12-31t23:59:59.999999z",
        "2017-12-31T23:59:59.99999XZ"
      })
  void an_odd_moment_means_what_it_means_to_jackson(String text) {
    assertThat(read(EventJson.mapper(), text, Instant.class))
        .isEqualTo(read(JACKSON, text, Instant.class));
  }

  @Property(tries = 5_000)
  void what_is_nearly_a_date_means_what_it_means_to_jackson(
      @ForAll @StringLength(max = 12) @CharRange(from = '0', to = '9') @Chars({'-', '+'})
          String text) {
    assertThat(read(EventJson.mapper(), text, LocalDate.class))
        .isEqualTo(read(JACKSON, text, LocalDate.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-02-29",
        "2017-13-01",
        "2017-00-10",
        "2017/01/01",
        "2017-1-010",
        "２017-01-01"
      })
  void an_impossible_date_is_refused(String text) {
    assertThatThrownBy(() -> EventJson.mapper().readValue(quoted(text), LocalDate.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void no_date_is_no_date() {
    assertThat(EventJson.mapper().readValue("null", LocalDate.class)).isNull();
    assertThat(EventJson.mapper().readValue("[2017,3,31]", LocalDate.class))
        .isEqualTo("2017-03-31");
  }

  private static <T> Optional<T> read(JsonMapper mapper, String text, Class<T> type) {
    try {
      return Optional.ofNullable(mapper.readValue(quoted(text), type));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
