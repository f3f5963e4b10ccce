package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.get;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static io.qinggui.platform.web.sample.SampleService.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of writes, repeats, conditions, dry runs and notes. */
class WritesTest {

  private static final String PATH = "/api/v1/depots";

  @Test
  void a_write_answers_with_the_resource_its_place_and_its_version() {
    String operator = newOperator();
    Answer answer = post(PATH, depot(operator));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location"))
        .isEqualTo("/api/v1/depots/" + operator + "/%E4%B8%80%E5%8F%B7");
    assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    assertThat(answer.header("Ledger-Position")).matches("sample:\\d+");
    assertThat(answer.header("Idempotency-Replayed")).isEmpty();
    assertThat(answer.body())
        .isEqualTo("{\"operatorId\":\"" + operator + "\",\"name\":\"一号\",\"closedOn\":null}");
  }

  @Test
  void a_repeated_key_gets_the_first_answer_again() {
    String operator = newOperator();
    Answer first = post(PATH, depot(operator), "Idempotency-Key", "k-1");
    String respaced = depot(operator).replace(", ", ",\n").replace("\"size\": 3", "\"size\":3");
    Answer again = post(PATH, respaced, "Idempotency-Key", "k-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Ledger-Position")).isEqualTo(first.header("Ledger-Position"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_key_is_refused_for_another_body() {
    post(PATH, depot(newOperator()), "Idempotency-Key", "k-2");
    assertThat(post(PATH, depot(newOperator()), "Idempotency-Key", "k-2").problem())
        .isEqualTo("422 idempotency-key-reused /header/Idempotency-Key");
  }

  @Test
  void a_key_belongs_to_one_client() {
    post(PATH, depot(newOperator()), "Idempotency-Key", "k-3");
    String other = Tokens.bearer(Tokens.administration("33"));
    Answer answer =
        post(PATH, depot(newOperator()), "Idempotency-Key", "k-3", "Authorization", other);
    assertThat(answer.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\tb"})
  void a_malformed_key_is_refused(String key) {
    assertThat(post(PATH, depot(newOperator()), "Idempotency-Key", key).problem())
        .isEqualTo("422 malformed-idempotency-key /header/Idempotency-Key");
  }

  @Test
  void a_key_has_at_most_200_characters() {
    assertThat(post(PATH, depot(newOperator()), "Idempotency-Key", "k".repeat(200)).status())
        .isEqualTo(201);
    assertThat(post(PATH, depot(newOperator()), "Idempotency-Key", "k".repeat(201)).status())
        .isEqualTo(422);
  }

  @Test
  void without_a_key_the_same_again_is_a_conflict() {
    String operator = newOperator();
    post(PATH, depot(operator));
    Answer again = post(PATH, depot(operator));
    assertThat(again.problem()).isEqualTo("409 already-open");
    assertThat(again.json().path("name").stringValue()).isEqualTo("一号");
    assertThat(again.json().path("detail").stringValue()).isEqualTo("仓库 一号 已开设。");
  }

  @Test
  void a_condition_on_the_version_is_kept() {
    String operator = newOperator();
    post(PATH, depot(operator));
    assertThat(rename(operator, "\"0\"").header("ETag")).isEqualTo("\"1\"");
    assertThat(rename(operator, "\"0\"").problem()).isEqualTo("412 stale-version");
    assertThat(rename(operator, "\"x\"").problem()).isEqualTo("412 stale-version");
    assertThat(rename(operator, "W/\"1\"").problem()).isEqualTo("412 stale-version");
    assertThat(rename(operator, "\"x\", \"y\"").problem()).isEqualTo("412 stale-version");
    assertThat(rename(operator, "\"x\", \"1\"").header("ETag")).isEqualTo("\"2\"");
    assertThat(rename(operator, "1").problem())
        .isEqualTo("422 malformed-if-match /header/If-Match");
    assertThat(rename(operator, "*").status()).isEqualTo(200);
  }

  @Test
  void a_read_with_the_known_tag_is_not_sent_again() {
    String operator = newOperator();
    post(PATH, depot(operator));
    assertThat(get(PATH + "/" + operator).header("ETag")).isEqualTo("\"0\"");
    assertThat(get(PATH + "/" + operator, "If-None-Match", "\"0\"").status()).isEqualTo(304);
  }

  @Test
  void a_dry_run_tells_the_events_and_appends_nothing() {
    String operator = newOperator();
    Answer answer = post(PATH + "?dryRun=true", depot(operator));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"dryRun":true,"events":[{"type":"io.qinggui.sample.depot-opened",\
            "legalDate":"2017-03-31","data":{"operatorId":"%s","name":"一号","province":"33",\
            "since":"2017-03-31"}}]}\
            """
                .formatted(operator));
    assertThat(get(PATH + "/" + operator).problem()).isEqualTo("404 depot-unknown");
    assertThat(post(PATH + "?dryRun=yes", depot(operator)).problem())
        .isEqualTo("422 wrong-type /query/dryRun");
  }

  @Test
  void a_misspelt_dry_run_writes_nothing() {
    String operator = newOperator();
    assertThat(post(PATH + "?dryrun=true", depot(operator)).problem())
        .isEqualTo("422 unknown-parameter /query/dryrun");
    assertThat(get(PATH + "/" + operator).problem()).isEqualTo("404 depot-unknown");
  }

  @Test
  void a_dry_run_is_refused_as_the_write_would_be() {
    String operator = newOperator();
    post(PATH, depot(operator));
    assertThat(post(PATH + "?dryRun=true", depot(operator)).problem())
        .isEqualTo("409 already-open");
  }

  @Test
  void a_note_is_stored_with_the_event() {
    String operator = newOperator();
    String body = depot(operator).replace("\"size\"", "\"note\": \"第一行\\n第二行\", \"size\"");
    assertThat(post(PATH, body).status()).isEqualTo(201);
    Answer history = get("/api/v1/operators/" + operator + "/history");
    assertThat(history.json().at("/items/0/meta/note").stringValue()).isEqualTo("第一行\n第二行");
    String long2001 = depot(newOperator()).replace("\"size\"", note(2001) + ", \"size\"");
    assertThat(post(PATH, long2001).problem()).isEqualTo("422 too-long /note");
  }

  private static String note(int length) {
    return "\"note\": \"" + "a".repeat(length) + "\"";
  }

  private static Answer rename(String operator, String ifMatch) {
    return post(
        PATH + "/" + operator + "/name",
        "{\"name\": \"二号\", \"on\": \"2018-01-01\"}",
        "If-Match",
        ifMatch);
  }
}
