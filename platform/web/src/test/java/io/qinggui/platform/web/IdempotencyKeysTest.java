package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.API;
import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static io.qinggui.platform.web.sample.SampleService.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as clients write them: bare, or as the draft of the IETF has them. */
class IdempotencyKeysTest {

  private static final String PATH = "/api/v1/depots";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'8e03978e-40d5', '\"8e03978e-40d5\"'",
        "'a b', '\"a b\"'",
        "'a\"b', '\"a\\\"b\"'",
        "'a\\b', '\"a\\\\b\"'",
        "'plain', '%\"plain\"'",
        "'a%b', '%\"a%25b\"'",
        "'12', '\"12\"'"
      })
  void quoted_and_bare_are_one_key(String bare, String quoted) {
    String operator = newOperator();
    assertThat(open(operator, bare).status()).isEqualTo(201);

    Answer again = open(operator, quoted);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_key_in_chinese_is_a_display_string() {
    String operator = newOperator();
    String key = "%\"%e6%b8%85%e8%a7%84-1\"";
    assertThat(open(operator, key).status()).isEqualTo(201);
    assertThat(open(operator, key).header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(open(operator, "%\"%e6%b8%85%e8%a7%85-1\"").problem()).isEqualTo("409 already-open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"a",
        "\"\"",
        "\" \"",
        "\"a\\b\"",
        "\"a\"b\"",
        "\"a\";p=1",
        "\"a\", \"b\"",
        "%\"a",
        "%\"%e6\"",
        "%\"%E6%B8%85\"",
        "%\"%00\"",
        "%\"%zz\""
      })
  void what_is_neither_is_refused(String key) {
    assertThat(open(newOperator(), key).problem())
        .isEqualTo("422 malformed-idempotency-key /header/Idempotency-Key");
  }

  @Test
  void a_quoted_key_has_at_most_200_characters_between_its_marks() {
    assertThat(open(newOperator(), "\"" + "q".repeat(200) + "\"").status()).isEqualTo(201);
    assertThat(open(newOperator(), "\"" + "q".repeat(201) + "\"").status()).isEqualTo(422);
    assertThat(open(newOperator(), "%\"" + "%e6%b8%85".repeat(200) + "\"").status()).isEqualTo(201);
    assertThat(open(newOperator(), "%\"" + "%e6%b8%85".repeat(201) + "\"").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"清规", "é", "\"清规\""})
  void bytes_of_utf_8_are_refused_with_the_way_to_write_them(String key) {
    String answer = raw("Idempotency-Key: " + new String(key.getBytes(UTF_8), ISO_8859_1));
    assertThat(answer).startsWith("HTTP/1.1 422");
    assertThat(answer).contains("malformed-idempotency-key", "RFC 9651");
  }

  @Test
  void two_keys_are_no_key() {
    assertThat(raw("Idempotency-Key: a\r\nIdempotency-Key: b"))
        .startsWith("HTTP/1.1 422")
        .contains("malformed-idempotency-key");
  }

  private static Answer open(String operator, String key) {
    return post(PATH, depot(operator), "Idempotency-Key", key);
  }

  private static String raw(String header) {
    String body = depot(newOperator()).replace("一号", "a");
    return API.raw(
        """
        POST %s HTTP/1.1\r
        Host: x\r
        Authorization: %s\r
        Content-Type: application/json\r
        %s\r
        Connection: close\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(PATH, Tokens.bearer(Tokens.miit()), header, body.length(), body));
  }
}
