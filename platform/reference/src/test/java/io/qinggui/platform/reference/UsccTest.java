package io.qinggui.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

  @ParameterizedTest
  @ValueSource(strings = {"91330106673959654P", "911100007109250324", "9111000071093019X7"})
  void codes_of_real_enterprises_are_valid(String code) {
    assertThat(Uscc.isValid(code)).isTrue();
    assertThat(new Uscc(code)).hasToString(code);
  }

  @Test
  void a_wrong_check_digit_is_refused_and_the_right_one_named() {
    assertThatThrownBy(() -> new Uscc("911100007109291097"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9133010667395965",
        "91330106673959654p",
        "９1330106673959654P",
        "I1330106673959654P"
      })
  void what_does_not_have_the_shape_is_refused(String text) {
    assertThat(Uscc.isValid(text)).isFalse();
    assertThatThrownBy(() -> new Uscc(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
