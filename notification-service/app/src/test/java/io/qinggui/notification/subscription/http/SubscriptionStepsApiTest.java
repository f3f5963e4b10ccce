package io.qinggui.notification.subscription.http;

import static io.qinggui.notification.Examples.TODAY;
import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.refused;
import static io.qinggui.notification.NotificationService.refusedAt;
import static io.qinggui.notification.NotificationService.send;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.DeliveryReport.Attempted;
import io.qinggui.notification.language.DeliveryReport.Disable;
import io.qinggui.notification.language.DeliveryReport.NoteGone;
import io.qinggui.notification.language.DisableCause;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.RunningService;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionStepsApiTest {

  private static final String PATH = "/api/v1/subscriptions";
  private static final Attempted ATTEMPTED =
      new Attempted("io.qinggui.license.standing-changed.v1", "event-1", 410);

  private final String operatorId = RunningService.newUscc();
  private final String owner = Tokens.operator(operatorId);

  @Test
  void it_is_paused_resumed_and_removed() {
    String path = subscribed();
    assertThat(step(path, "pause").text("state")).isEqualTo("PAUSED");
    assertThat(step(path, "resumption").text("state")).isEqualTo("ACTIVE");
    assertThat(step(path, "removal").text("state")).isEqualTo("REMOVED");
    assertThat(API.get(owner, path).text("state")).isEqualTo("REMOVED");
    assertThat(API.get(owner, PATH).json().path("items")).isEmpty();
    refused(409, "illegal-transition", () -> API.post(owner, path + "/resumption", "{}"));
  }

  @Test
  void the_ministry_may_do_so_as_well_and_nobody_else() {
    String path = subscribed();
    for (String other :
        List.of(Tokens.administration("33"), Tokens.carrier(operatorId), Tokens.evaluator())) {
      for (String step : List.of("pause", "resumption", "secret-rotation", "removal")) {
        refused(403, "forbidden", () -> API.post(other, path + "/" + step, "{}"));
      }
    }
    assertThat(API.post(Tokens.miit(), path + "/pause", "{}").status()).isEqualTo(201);
  }

  @Test
  void a_note_may_be_given_and_nothing_else() {
    String path = subscribed();
    assertThat(API.post(owner, path + "/pause", json("{'note': '系统维护'}")).status()).isEqualTo(201);
    refusedAt(
        "/until",
        "unknown-field",
        () -> API.post(owner, path + "/resumption", json("{'until': 'x'}")));
  }

  @Test
  void whoever_has_seen_an_older_state_is_told_so() {
    String path = subscribed();
    step(path, "pause");
    refused(
        412,
        "stale-version",
        () -> API.post(owner, path + "/resumption", "{}", "If-Match", "\"0\""));
    Answer resumed = API.post(owner, path + "/resumption", "{}", "If-Match", "\"1\"");
    assertThat(resumed.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void another_secret_is_told_once_and_both_sign_for_a_day() {
    Instant before = Instant.now();
    Answer rotated = step(subscribed(), "secret-rotation");
    assertThat(rotated.text("secret")).startsWith("whsec_");
    assertThat(Instant.parse(rotated.text("earlierSecretsUntil")))
        .isBetween(before.plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
  }

  @Test
  void a_repeated_rotation_is_one_rotation() {
    String path = subscribed();
    String key = RunningService.newUscc();
    Answer first = rotate(path, "{}", "Idempotency-Key", key);
    Answer again = rotate(path, "{}", "Idempotency-Key", key);
    assertThat(again.json().equals(first.json())).isTrue();
    assertThat(again.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void how_long_both_sign_is_up_to_the_owner_within_a_week() {
    String path = subscribed();
    for (long seconds : new long[] {0, 604_800}) {
      assertThat(rotate(path, grace(seconds)).status()).isEqualTo(201);
    }
    for (long seconds : new long[] {-1, 604_801}) {
      refusedAt("/gracePeriodSeconds", "out-of-range", () -> rotate(path, grace(seconds)));
    }
    refusedAt(
        "/gracePeriodSeconds",
        "wrong-type",
        () -> rotate(path, json("{'gracePeriodSeconds': '60'}")));
  }

  @Test
  void what_never_was_is_not_found() {
    for (String step : List.of("pause", "resumption", "secret-rotation", "removal")) {
      refused(404, "subscription-unknown", () -> API.post(owner, PATH + "/SUB-0/" + step, "{}"));
    }
    assertThat(API.get(owner, PATH + "/SUB-0").text("code")).isEqualTo("subscription-unknown");
  }

  @Test
  void its_owner_sees_why_nothing_comes_any_more() {
    String path = subscribed();
    send(new Disable(id(path), DisableCause.ONLY_FAILURES, ATTEMPTED, TODAY), id(path));
    Answer disabled = API.get(owner, path);
    assertThat(disabled.text("state")).isEqualTo("DISABLED");
    assertThat(disabled.json().path("lastAlert").path("type").asString())
        .isEqualTo("io.qinggui.notification.subscription-disabled");
    send(new NoteGone(id(path), ATTEMPTED, TODAY), id(path) + "-gone");
    Answer gone = API.get(owner, path);
    assertThat(gone.text("state")).isEqualTo("REMOVED");
    assertThat(gone.json().path("lastAlert").path("lastStatus").asInt()).isEqualTo(410);
  }

  /** Whoever may read about the operator sees that, and not under which name or where. */
  @Test
  void the_history_of_its_operator_has_what_was_told_and_no_address() {
    String path = subscribed();
    send(new NoteGone(id(path), ATTEMPTED, TODAY), id(path));
    Answer history =
        API.get(Tokens.administration("32"), "/api/v1/operators/" + operatorId + "/history");
    assertThat(history.body())
        .contains("io.qinggui.notification.endpoint-gone")
        .doesNotContain("example.cn", "系统对接", "notification.subscribed");
  }

  private String subscribed() {
    Answer created =
        API.post(
            owner,
            PATH,
            json(
                "{'name': '系统对接', 'types': ['io.qinggui.*'], 'from': 'NOW', 'delivery':"
                    + " {'kind': 'WEBHOOK', 'url': 'https://example.cn', 'mode': 'BINARY',"
                    + " 'ordering': 'NONE'}}"));
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    return created.header("Location");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Answer step(String path, String step) {
    Answer answer = API.post(owner, path + "/" + step, "{}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer;
  }

  private Answer rotate(String path, String body, String... headers) {
    return API.post(owner, path + "/secret-rotation", body, headers);
  }

  private static String grace(long seconds) {
    return json("{'gracePeriodSeconds': %s}", seconds);
  }
}
