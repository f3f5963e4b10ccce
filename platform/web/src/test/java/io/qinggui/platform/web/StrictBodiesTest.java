package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static io.qinggui.platform.web.sample.SampleService.post;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a body is told at the field, or as malformed JSON. */
class StrictBodiesTest {

  private static final String PATH = "/api/v1/depots";

  @Test
  void a_right_body_is_taken() {
    assertThat(post(PATH, depot(newOperator())).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"size\": 3 | \"size\": \"3\" | 422 wrong-type /size",
        "\"size\": 3 | \"size\": 3.5 | 422 wrong-type /size",
        "\"size\": 3 | \"size\": 3.0 | 422 wrong-type /size",
        "\"size\": 3 | \"size\": true | 422 wrong-type /size",
        "\"size\": 3 | \"size\": null | 422 required /size",
        "\"size\": 3 | \"cooled\": true | 422 required /size",
        "\"size\": 3 | \"size\": 99999999999 | 422 wrong-number /size",
        "\"size\": 3 | \"size\": 1e999999999 | 422 wrong-type /size",
        "\"size\": 3 | \"size\": 3, \"size\": 4 | 422 duplicate-field /size",
        "\"size\": 3 | \"size\": 3, \"Size\": 4 | 422 unknown-field /Size",
        "\"size\": 3 | \"size\": 3, \"cooled\": \"true\" | 422 wrong-type /cooled",
        "\"size\": 3 | \"size\": 3, \"cooled\": 1 | 422 wrong-type /cooled",
        "\"size\": 3 | \"size\": 3, \"a/b~\": 1 | 422 unknown-field /a~1b~0",
        "\"name\": \"一号\" | \"name\": 7 | 422 wrong-type /name",
        "\"name\": \"一号\" | \"name\": false | 422 wrong-type /name",
        "\"name\": \"一号\" | \"name\": [\"a\"] | 422 wrong-type /name",
        "\"name\": \"一号\" | \"name\": {} | 422 wrong-type /name",
        "\"name\": \"一号\" | \"name\": \"\" | 422 blank /name",
        "\"name\": \"一号\" | \"name\": \"  \" | 422 blank /name",
        "\"name\": \"一号\" | \"name\": \" a\" | 422 surrounding-space /name",
        "\"name\": \"一号\" | \"name\": \"a\\u0000b\" | 422 invalid-character /name",
        "\"name\": \"一号\" | \"name\": \"a\\tb\" | 422 invalid-character /name",
        "\"name\": \"一号\" | \"name\": \"a\\u200bb\" | 422 invalid-character /name",
        "\"name\": \"一号\" | \"name\": \"a\\u202eb\" | 422 invalid-character /name",
        "\"name\": \"一号\" | \"name\": \"a\\ud800\" | 422 invalid-character /name",
        "\"name\": \"一号\" | \"name\": \"012345678901234567890\" | 422 too-long /name",
        "\"province\": \"33\" | \"province\": \"71\" | 422 unknown-province /province",
        "\"province\": \"33\" | \"province\": 33 | 422 wrong-type /province",
        "\"since\": \"2017-03-31\" | \"since\": \"2017-02-30\" | 422 invalid-date /since",
        "\"since\": \"2017-03-31\" | \"since\": \"2017-3-31\" | 422 invalid-date /since",
        "\"since\": \"2017-03-31\" | \"since\": \"\" | 422 invalid-date /since",
        "\"since\": \"2017-03-31\" | \"since\": 20170331 | 422 wrong-type /since",
        "\"since\": \"2017-03-31\" | \"since\": [2017, 3, 31] | 422 wrong-type /since",
        "\"since\": \"2017-03-31\" | \"since\": \"1948-12-31\" | 422 date-out-of-range /since",
        "\"since\": \"2017-03-31\" | \"since\": \"2017-03-31T00:00:00Z\" | 422 invalid-date /since",
        "\"since\": \"2017-03-31\" | \"since\": null | 422 required /since",
        "\"size\": 3 | \"size\": 3, \"parts\": {} | 422 wrong-type /parts",
        "\"size\": 3 | \"size\": 3, \"parts\": \"\" | 422 wrong-type /parts",
        "\"size\": 3 | \"size\": 3, \"parts\": [null] | 422 required /parts/0",
        "\"size\": 3 | \"size\": 3, \"parts\": [{}] | 422 invalid-request /parts/0/service",
        "\"size\": 3 | \"size\": 3, \"parts\": [{\"service\":\"IDC\",\"provinces\":[]}] "
            + "| 422 empty /parts/0/provinces",
        "\"size\": 3 | \"size\": 3, \"parts\": [{\"service\":\"IDC\",\"provinces\":[null]}] "
            + "| 422 required /parts/0/provinces/0",
        "\"size\": 3 | \"size\": 3, \"parts\":"
            + " [{\"service\":\"IDC\",\"provinces\":[\"33\",\"99\"]}] | 422 unknown-province"
            + " /parts/0/provinces/1",
        "\"size\": 3 | \"size\": 3, \"parts\": [{\"service\":\"idc\",\"provinces\":[\"33\"]}] "
            + "| 422 unknown-value /parts/0/service",
        "\"size\": 3 | \"size\": 3, \"parts\": [{\"service\":0,\"provinces\":[\"33\"]}] "
            + "| 422 unknown-value /parts/0/service",
        "\"size\": 3 | \"size\": 3, \"parts\": [{\"service\":\"\",\"provinces\":[\"33\"]}] "
            + "| 422 unknown-value /parts/0/service",
        "\"size\": 3 | \"size\": 3, \"parts\": [{\"service\":\" IDC\",\"provinces\":[\"33\"]}] "
            + "| 422 unknown-value /parts/0/service",
        "\"size\": 3 | \"size\": 3, \"dates\": {\"a\\u0001\": \"2017-01-01\"} "
            + "| 422 invalid-character /dates",
        "\"size\": 3 | \"size\": 3, \"dates\": {\"a\": \"x\"} | 422 invalid-date /dates/a",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"\" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"a/b\" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"a;b\" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"a%b\" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"a\\\\b\" | 422 wrong-format"
            + " /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"...\" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \" a\" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"a \" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"licenseNumber\": \"a  b\" | 422 wrong-format /licenseNumber",
        "\"size\": 3 | \"size\": 3, \"note\": 5 | 422 wrong-type /note",
        "\"size\": 3 | \"size\": 3, \"note\": \"a\\u0007\" | 422 invalid-character /note",
        "\"size\": 3 | \"size\": 3} {\"a\": 1 | 400 malformed-json",
        "\"size\": 3 | \"size\": 3, | 400 malformed-json",
        "\"size\": 3 | \"size\": 03 | 400 malformed-json",
        "\"size\": 3 | \"size\": NaN | 400 malformed-json",
        "\"size\": 3 | \"size\": 'x' | 400 malformed-json",
        "\"size\": 3 | \"size\": 3 /* c */ | 400 malformed-json",
      })
  void a_wrong_value_is_named(String right, String wrong, String problem) {
    Answer answer = post(PATH, depot(newOperator()).replace(right, wrong));
    assertThat(answer.isProblem()).as(answer.body()).isTrue();
    assertThat(answer.problem()).isEqualTo(problem);
  }

  @Test
  void a_wrong_check_digit_is_refused() {
    assertThat(post(PATH, depot("911100007109291097")).problem())
        .isEqualTo("422 wrong-check-digit /operatorId");
    assertThat(post(PATH, depot("91110000710929109")).problem())
        .isEqualTo("422 invalid-operator-id /operatorId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B1-20150837", "京B1-20140026", "粤B1.B2-20040344 号", "1", "."})
  void a_license_number_has_any_form_that_can_stand_in_a_path(String start) {
    for (String number : List.of(start + "a", start + "9".repeat(100 - start.length()))) {
      assertThat(post(PATH, licensed(number)).status()).as(number).isEqualTo(201);
    }
    assertThat(post(PATH, licensed(start + "9".repeat(101 - start.length()))).problem())
        .isEqualTo("422 wrong-format /licenseNumber");
  }

  private static String licensed(String number) {
    String members = "\"size\": 3, \"licenseNumber\": \"" + number + "\"";
    return depot(newOperator()).replace("\"size\": 3", members);
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    Answer answer = post(PATH, "{\"size\": 1, \"province\": \"00\"}");
    assertThat(answer.problem()).isEqualTo("422 invalid-request /operatorId");
    assertThat(answer.json().path("errors").findValuesAsString("pointer"))
        .containsExactly("/operatorId", "/name", "/since", "/province");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "nothing",
      value = {
        "`` | 400 body-required",
        "`   ` | 400 body-required",
        "null | 400 body-required",
        "{} | 422 required /size",
        "[] | 422 wrong-type",
        "\"text\" | 422 wrong-type",
        "7 | 422 wrong-type",
        "{ | 400 malformed-json",
        "] | 400 malformed-json",
        "{\"a\" | 400 malformed-json",
      })
  void something_other_than_an_object_is_refused(String body, String problem) {
    Answer answer = post(PATH, body);
    assertThat(answer.isProblem()).as(answer.body()).isTrue();
    assertThat(answer.problem()).isEqualTo(problem);
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThat(post(PATH, "[".repeat(100_000)).problem()).isEqualTo("422 wrong-type");
    assertThat(post(PATH, "{\"size\":".repeat(1_000)).problem()).isEqualTo("422 wrong-type /size");
    assertThat(post(PATH, "{\"x\":" + "[".repeat(1_000)).problem()).isEqualTo("400 malformed-json");
    assertThat(post(PATH, "{\"note\":" + "[".repeat(1_000)).problem())
        .isEqualTo("400 malformed-json");
  }

  @Test
  void a_body_in_another_encoding_is_refused() {
    for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE, Charset.forName("UTF-32"))) {
      byte[] body = depot(newOperator()).getBytes(charset);
      Answer answer = post(PATH, body);
      assertThat(answer.problem()).as(charset.name()).isEqualTo("400 malformed-json");
    }
  }

  @Test
  void a_memo_may_have_several_lines() {
    String body = depot(newOperator()).replace("\"size\": 3", "\"size\": 3, \"memo\": \"a\\nb\"");
    assertThat(post(PATH, body).status()).isEqualTo(201);
  }
}
