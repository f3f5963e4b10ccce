package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.API;
import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.get;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static io.qinggui.platform.web.sample.SampleService.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditional requests as RFC 9110, section 13 has them; the depot is at version 1. */
class PreconditionsTest {

  private static final String PATH = "/api/v1/depots";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1\"",
        "\"0\", \"1\"",
        "\"1\",\"2\",\"3\"",
        "\"x\" , \"1\"",
        ", \"1\",,",
        "W/\"0\", \"1\"",
        "*",
        " * "
      })
  void one_of_the_tags_of_if_match_is_enough(String tags) {
    assertThat(rename(depotAtOne(), "If-Match", tags).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"0\", \"2\"", "\"x\"", "W/\"1\"", "\"0\", W/\"1\"", "\"01x\""})
  void without_one_that_matches_strongly_nothing_is_written(String tags) {
    String operator = depotAtOne();
    assertThat(rename(operator, "If-Match", tags).problem()).isEqualTo("412 stale-version");
    assertThat(versionOf(operator)).isEqualTo("\"1\"");
  }

  @Test
  void several_fields_are_one_list() {
    String request =
        """
        POST %s/%s/name HTTP/1.1\r
        Host: x\r
        Authorization: %s\r
        Content-Type: application/json\r
        If-Match: "0"\r
        If-Match: "1"\r
        Connection: close\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(PATH, depotAtOne(), Tokens.bearer(Tokens.miit()), RENAMED.length(), RENAMED);
    assertThat(API.raw(request)).startsWith("HTTP/1.1 200");
  }

  @Test
  void what_must_exist_does_or_nothing_is_written() {
    String operator = newOperator();
    assertThat(post(PATH, depot(operator), "If-Match", "*").problem())
        .isEqualTo("412 stale-version");
    assertThat(get(PATH + "/" + operator).problem()).isEqualTo("404 depot-unknown");
  }

  @Test
  void what_must_not_exist_is_made_once() {
    String operator = newOperator();
    assertThat(post(PATH, depot(operator), "If-None-Match", "*").status()).isEqualTo(201);
    assertThat(post(PATH, depot(operator), "If-None-Match", "*").problem())
        .isEqualTo("412 stale-version");
    assertThat(rename(operator, "If-None-Match", "*").problem()).isEqualTo("412 stale-version");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'\"0\"', 200",
        "'\"1\"', 412",
        "'W/\"1\"', 412",
        "'\"0\", \"1\"', 412",
        "'\"0\", \"x\"', 200"
      })
  void a_write_may_name_the_versions_that_it_is_not_for(String tags, int status) {
    assertThat(rename(depotAtOne(), "If-None-Match", tags).status()).isEqualTo(status);
  }

  @Test
  void both_conditions_hold_or_nothing_is_written() {
    String operator = depotAtOne();
    for (List<String> each :
        List.of(
            List.of("If-Match", "\"1\"", "If-None-Match", "\"1\""),
            List.of("If-Match", "\"1\"", "If-None-Match", "*"),
            List.of("If-Match", "*", "If-None-Match", "\"1\""),
            List.of("If-Match", "*", "If-None-Match", "*"))) {
      assertThat(rename(operator, each.toArray(String[]::new)).problem())
          .as(each.toString())
          .isEqualTo("412 stale-version");
    }
    assertThat(rename(operator, "If-Match", "*", "If-None-Match", "\"0\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'1', '200'",
        "'\"1\"', '304'",
        "'W/\"1\"', '304'",
        "'\"0\", W/\"1\"', '304'",
        "'\"0\", \"2\"', '200'",
        "'*', '304'"
      })
  void a_read_is_sent_unless_the_client_has_it(String tags, int status) {
    Answer answer = get(PATH + "/" + depotAtOne(), "If-None-Match", tags);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void what_is_not_there_is_not_unmodified() {
    assertThat(get(PATH + "/" + newOperator(), "If-None-Match", "*").problem())
        .isEqualTo("404 depot-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1", "\"1\" \"2\"", "*, \"1\"", "w/\"1\"", "\"a\"b\""})
  void what_is_no_tag_is_refused(String tags) {
    assertThat(rename(depotAtOne(), "If-Match", tags).problem())
        .isEqualTo("422 malformed-if-match /header/If-Match");
    assertThat(rename(depotAtOne(), "If-None-Match", tags).problem())
        .isEqualTo("422 malformed-if-none-match /header/If-None-Match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/depots/", "/api/v1/numbers/", "/api/v1/depots/x/"})
  void a_path_with_a_slash_at_its_end_is_another_path(String path) {
    assertThat(get(path).problem()).isEqualTo("404 no-such-path");
    assertThat(post(path, depot(newOperator())).problem()).isEqualTo("404 no-such-path");
  }

  private static final String RENAMED = "{\"name\": \"b\", \"on\": \"2018-01-01\"}";

  private static String depotAtOne() {
    String operator = newOperator();
    post(PATH, depot(operator)).created();
    rename(operator).ok();
    return operator;
  }

  private static String versionOf(String operator) {
    return get(PATH + "/" + operator).header("ETag");
  }

  private static Answer rename(String operator, String... headers) {
    return post(PATH + "/" + operator + "/name", RENAMED, headers);
  }
}
