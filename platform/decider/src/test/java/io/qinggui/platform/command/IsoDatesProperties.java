package io.qinggui.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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

final class IsoDatesProperties {

  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  @Property
  void a_date_is_read_as_it_was_written(@ForAll LocalDate date) {
    assertThat(read(EventJson.mapper(), date.toString())).contains(date);
  }

  @Property(tries = 5_000)
  void what_is_nearly_a_date_means_what_it_means_to_jackson(
      @ForAll @StringLength(max = 12) @CharRange(from = '0', to = '9') @Chars({'-', '+'})
          String text) {
    assertThat(read(EventJson.mapper(), text)).isEqualTo(read(JACKSON, text));
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

  private static Optional<LocalDate> read(JsonMapper mapper, String text) {
    try {
      return Optional.ofNullable(mapper.readValue(quoted(text), LocalDate.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
