package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One history out of three. */
class ComposedHistoryTest {

  private static final String PATH = "/api/v1/operators/91330106673959654P/history";

  @BeforeEach
  void threeHistories() {
    RunningGateway.reset();
    OPERATOR.answerWith(new StubHistory("operator", List.of(1L, 2L, 9L)));
    LICENSE.answerWith(new StubHistory("license", List.of(3L, 5L, 6L, 7L, 10L)));
    INSPECTION.answerWith(new StubHistory("inspection", List.of(4L, 8L)));
    NOTIFICATION.answerWith(new StubHistory("notification", List.of()));
  }

  @Test
  void events_are_merged_by_recorded_time() {
    Answer answer = get(PATH);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(names(answer))
        .containsExactly(
            "operator1",
            "operator2",
            "license1",
            "inspection1",
            "license2",
            "license3",
            "license4",
            "inspection2",
            "operator3",
            "license5");
    assertThat(answer.json().path("next").isNull()).isTrue();
  }

  @Test
  void pages_make_the_whole() {
    List<String> whole = names(get(PATH));
    for (int limit = 1; limit <= 10; limit++) {
      List<String> pages = new ArrayList<>();
      String cursor = "";
      do {
        Answer page = get(PATH + "?limit=" + limit + cursor);
        pages.addAll(names(page));
        JsonNode next = page.json().path("next");
        cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
      } while (!cursor.isEmpty());
      assertThat(pages).isEqualTo(whole);
    }
  }

  @Test
  void an_event_is_shown_as_the_service_shows_it() {
    assertThat(get(PATH).body())
        .contains(
            "{\"ledger\":\"operator\",\"position\":1,"
                + "\"recordedAt\":\"2018-01-01T00:00:01Z\",\"data\":{\"rate\":1.10}}");
  }

  @Test
  void the_caller_asks_in_its_own_name() {
    get(
        PATH + "?validAt=2018-01-01T00:00:00%2B08:00&knownAt=2018-01-02T00:00:00Z&limit=7",
        "Authorization",
        "Bearer mine",
        "Accept-Language",
        "en");
    assertThat(LICENSE.last().header("Authorization")).isEqualTo("Bearer mine");
    assertThat(LICENSE.last().header("Accept-Language")).isEqualTo("en");
    assertThat(LICENSE.last().target())
        .isEqualTo(
            PATH + "?limit=7&validAt=2017-12-31T16%3A00%3A00Z&knownAt=2018-01-02T00%3A00%3A00Z");
  }

  @Test
  void what_was_known_on_the_first_page_is_known_on_the_next() {
    String next = get(PATH + "?limit=1").json().path("next").stringValue();
    get(PATH + "?limit=1&cursor=" + next);
    assertThat(OPERATOR.last().target()).contains("cursor=");
    assertThat(get(PATH + "?cursor=" + next + "x").problem())
        .isEqualTo("422 bad-cursor /query/cursor");
    assertThat(get(PATH + "?limit=501").problem()).isEqualTo("422 out-of-range /query/limit");
    assertThat(get("/api/v1/operators/x/history").problem())
        .isEqualTo("422 invalid-operator-id /path/operatorId");
  }

  @Test
  void half_a_history_is_none() {
    INSPECTION.kill();
    assertThat(get(PATH).problem()).isEqualTo("503 service-unavailable inspection");
    INSPECTION.revive();
    INSPECTION.answerWith(exchange -> StubService.send(exchange, 500, "text/plain", "x"));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(get(PATH).problem()).isEqualTo("503 history-incomplete inspection"));
  }

  @Test
  void a_refusal_is_passed_on() {
    LICENSE.answerWith(
        exchange ->
            StubService.send(
                exchange, 403, "application/problem+json", "{\"code\":\"forbidden\"}"));
    assertThat(get(PATH).problem()).isEqualTo("403 forbidden");
  }

  private static List<String> names(Answer answer) {
    return answer
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("ledger").stringValue() + item.path("position").intValue())
        .toList();
  }
}
