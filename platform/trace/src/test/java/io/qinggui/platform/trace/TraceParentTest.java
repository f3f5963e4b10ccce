package io.qinggui.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

  private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void what_was_parsed_is_written_as_it_was() {
    assertThat(TraceParent.parse(GIVEN))
        .contains(new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", "01"))
        .map(TraceParent::text)
        .contains(GIVEN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "13800138000",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        GIVEN + "\n{\"level\":\"ERROR\"}"
      })
  void what_is_none_is_no_place(@Nullable String text) {
    assertThat(TraceParent.parse(text)).isEmpty();
  }

  @Test
  void a_fresh_one_is_of_the_form_and_recorded_by_nobody() {
    TraceParent fresh = TraceParent.fresh();

    assertThat(TraceParent.parse(fresh.text())).contains(fresh);
    assertThat(fresh.flags()).isEqualTo("00");
    assertThat(fresh).isNotEqualTo(TraceParent.fresh());
  }
}
