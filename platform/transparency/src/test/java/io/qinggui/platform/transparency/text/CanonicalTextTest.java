package io.qinggui.platform.transparency.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"AA", "AA=", "AB==", "AA==\n", " AA==", "A", "AA==AA==", "-_8=", "é"})
  void another_spelling_of_base64_is_refused(String text) {
    assertThatThrownBy(() -> Base64Text.parse(text, "it")).isInstanceOf(MalformedException.class);
  }

  @Test
  void base64_is_read() {
    assertThat(Base64Text.parse("AP8+/w==", "it")).containsExactly(0, 0xff, 0x3e, 0xff);
    assertThat(Base64Text.parse("", "it")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "01", "-1", "+1", "1 ", "٣", "0x1", "9223372036854775808"})
  void another_spelling_of_a_number_is_refused(String text) {
    assertThatThrownBy(() -> DecimalText.parse(text, "it")).isInstanceOf(MalformedException.class);
  }

  @Test
  void numbers_are_read_up_to_the_largest() {
    assertThat(DecimalText.parse("0", "it")).isZero();
    assertThat(DecimalText.parse("9223372036854775807", "it")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void what_is_no_utf8_or_too_long_is_refused() {
    byte[] overlong = {(byte) 0xc0, (byte) 0x80};
    assertThatThrownBy(() -> Utf8Text.parse(overlong, "it", 10))
        .isInstanceOf(MalformedException.class);
    byte[] long11 = "01234567890".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Utf8Text.parse(long11, "it", 10))
        .isInstanceOf(MalformedException.class);
  }
}
