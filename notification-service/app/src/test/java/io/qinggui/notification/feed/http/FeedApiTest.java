package io.qinggui.notification.feed.http;

import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.refused;
import static io.qinggui.notification.NotificationService.refusedAt;
import static io.qinggui.notification.feed.runtime.PublishedEvents.publish;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeedApiTest {

  private static final String CASE = "io.qinggui.inspection.case-opened.v1";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final String operator = newUscc();

  private static Answer get(String token, String query) {
    return API.get(token, "/api/v1/feed" + query, "Accept", BATCH);
  }

  private static List<Long> positions(Answer page) {
    return page.json().values().stream().map(it -> it.path("feedposition").longValue()).toList();
  }

  @Test
  void a_page_holds_the_events_after_a_position_and_says_where_the_next_begins() {
    long first = publish(operator, CASE, "{}");
    long second = publish(operator, CASE, "{}");
    long third = publish(operator, CASE, "{}");

    Answer page = get(Tokens.miit(), "?after=" + (first - 1) + "&limit=2&operatorIds=" + operator);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo(BATCH);
    assertThat(positions(page)).containsExactly(first, second);
    assertThat(page.header("Cache-Control")).contains("immutable").contains("private");
    assertThat(page.header("Link"))
        .isEqualTo(
            "</api/v1/feed?limit=2&operatorIds=%s&after=%d>; rel=\"next\""
                .formatted(operator, second));

    Answer last = get(Tokens.miit(), "?after=" + second + "&limit=2&operatorIds=" + operator);
    assertThat(positions(last)).containsExactly(third);
    assertThat(last.json().get(0).path("previousposition").longValue()).isEqualTo(second);
    assertThat(last.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void an_event_is_named_by_its_id_too() {
    long first = publish(operator, CASE, "{}");
    JsonNode event = get(Tokens.miit(), "?after=" + (first - 1) + "&limit=1").json().get(0);
    long second = publish(operator, CASE, "{}");

    Answer page =
        get(Tokens.miit(), "?after=" + event.path("id").stringValue() + "&operatorIds=" + operator);
    assertThat(positions(page)).containsExactly(second);
  }

  @Test
  void a_position_that_is_unknown_is_never_the_beginning() {
    Answer answer =
        refused(400, "unknown-feed-position", () -> get(Tokens.miit(), "?after=no-such-event"));
    assertThat(answer.errors()).containsExactly("/query/after unknown-feed-position");
    refused(400, "unknown-feed-position", () -> get(Tokens.miit(), "?after=999999999"));
    refused(400, "unknown-feed-position", () -> get(Tokens.miit(), "?after=-1"));
  }

  @Test
  void who_waits_is_answered_when_something_comes_and_with_204_when_nothing_does()
      throws Exception {
    long last = publish(operator, CASE, "{}");
    String query = "?after=" + last + "&operatorIds=" + operator + "&wait=";
    assertThat(get(Tokens.miit(), query + 0).status()).isEqualTo(204);
    assertThat(get(Tokens.miit(), query + 1).status()).isEqualTo(204);

    CompletableFuture<Answer> waiting =
        CompletableFuture.supplyAsync(() -> get(Tokens.miit(), query + 30));
    long next = publish(operator, CASE, "{}");
    assertThat(positions(waiting.get(10, TimeUnit.SECONDS))).containsExactly(next);
  }

  @Test
  void an_operator_sees_what_is_about_itself_and_others_see_all() {
    String other = newUscc();
    long own = publish(operator, CASE, "{}");
    long foreign = publish(other, CASE, "{}");
    String after = "?types=" + CASE + "&after=" + (own - 1);

    assertThat(positions(get(Tokens.operator(operator), after))).containsExactly(own);
    for (String token :
        List.of(
            Tokens.miit(),
            Tokens.administration("11"),
            Tokens.carrier(newUscc()),
            Tokens.auditor())) {
      assertThat(positions(get(token, after))).contains(own, foreign);
    }
    refused(
        403, "forbidden", () -> get(Tokens.operator(operator), after + "&operatorIds=" + other));
    refused(403, "forbidden", () -> get(Tokens.evaluator(), after));
    refused(403, "no-known-role", () -> get(Tokens.withoutRole(), after));
    assertThat(get("", after).status()).isEqualTo(401);
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    refusedAt("/query/limit", "out-of-range", () -> get(Tokens.miit(), "?limit=0"));
    refusedAt("/query/limit", "out-of-range", () -> get(Tokens.miit(), "?limit=1001"));
    refusedAt("/query/wait", "out-of-range", () -> get(Tokens.miit(), "?wait=31"));
    refusedAt("/query/provinces", "unknown-province", () -> get(Tokens.miit(), "?provinces=99"));
    refusedAt("/query/types", "wrong-format", () -> get(Tokens.miit(), "?types=*"));
    refusedAt("/query/type", "unknown-parameter", () -> get(Tokens.miit(), "?type=" + CASE));
    assertThat(API.get(Tokens.miit(), "/api/v1/feed", "Accept", "text/html").status())
        .isEqualTo(406);
  }

  @Test
  void the_head_is_the_last_position() {
    long last = publish(operator, CASE, "{}");

    JsonNode head = API.get(Tokens.miit(), "/api/v1/feed/head").json();
    assertThat(head.path("position").longValue()).isGreaterThanOrEqualTo(last);
    assertThat(head.path("recordedAt").stringValue()).endsWith("Z");
    refused(403, "forbidden", () -> API.get(Tokens.evaluator(), "/api/v1/feed/head"));
  }

  @Test
  void the_latest_standing_of_each_operator_is_read_by_pages() {
    String standing = "io.qinggui.license.standing-changed.v1";
    publish(operator, standing, "{\"effects\":[],\"changedOn\":\"2018-01-01\"}");
    long latest = publish(operator, standing, "{\"effects\":[],\"changedOn\":\"2018-01-02\"}");
    publish(newUscc(), standing, "{\"effects\":[]}");

    Answer own = API.get(Tokens.operator(operator), "/api/v1/feed/standings");
    assertThat(own.json().path("items")).hasSize(1);
    assertThat(own.json().path("items").get(0).path("feedposition").longValue()).isEqualTo(latest);
    assertThat(own.json().path("position").longValue()).isGreaterThan(latest);

    Answer page = API.get(Tokens.miit(), "/api/v1/feed/standings?limit=1");
    assertThat(page.json().path("items")).hasSize(1);
    String next = page.text("next");
    Answer rest = API.get(Tokens.miit(), "/api/v1/feed/standings?after=" + next);
    assertThat(rest.json().path("items").values())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.path("subject").stringValue()).isGreaterThan(next));
  }
}
