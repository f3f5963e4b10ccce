package io.qinggui.notification.delivery.http;

import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.qinggui.notification.NotificationServiceApplication;
import io.qinggui.notification.feed.runtime.PublishedEvents;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.RunningService;
import io.qinggui.platform.testkit.Tokens;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries from the feed to a subscriber's endpoint, over real HTTP on both sides. */
class WebhooksApiTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String CASE = "io.qinggui.inspection.case-opened.v1";
  private static final RunningService SERVICE =
      RunningService.start(
          NotificationServiceApplication.class,
          "notification",
          "--qinggui.webhooks.loopback-http=true",
          "--qinggui.public-address=https://qinggui.example.cn");
  private static final Api API = SERVICE.api();

  private final String operator = newUscc();
  private final String carrier = Tokens.carrier(newUscc());
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  private Answer subscribe(String more) {
    String body =
        json(
            "{'name':'n','types':['%s'],'operatorIds':['%s'],'from':'NOW',"
                + "'delivery':{'kind':'WEBHOOK','url':'%s','mode':'STRUCTURED',"
                + "'ordering':'PER_OPERATOR'%s}}",
            CASE, operator, receiver.url(), more);
    Answer answer = API.post(carrier, "/api/v1/subscriptions", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer;
  }

  private long publish(String data) {
    return PublishedEvents.publish(SERVICE.context(), operator, CASE, data);
  }

  private void awaitEvents(int number) {
    await().atMost(SOON).untilAsserted(() -> assertThat(receiver.events()).hasSize(number));
  }

  private JsonNode awaitDelivery(String id, String status) {
    String path = "/api/v1/subscriptions/" + id + "/deliveries?status=" + status;
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(API.get(carrier, path).json().path("items")).isNotEmpty());
    return API.get(carrier, path).json().path("items").get(0);
  }

  @Test
  void an_event_arrives_signed_and_the_published_library_verifies_it() throws Exception {
    Answer subscription = subscribe("");
    long position = publish("{\"caseId\":\"案件\"}");
    awaitEvents(1);

    Receiver.Got got = receiver.events().getFirst();
    JsonNode event = JsonMapper.shared().readTree(got.body());
    assertThat(got.header("Content-Type")).startsWith("application/cloudevents+json");
    assertThat(event.path("feedposition").longValue()).isEqualTo(position);
    assertThat(event.path("data").path("caseId").stringValue()).isEqualTo("案件");
    assertThat(got.header("webhook-id")).isEqualTo(event.path("id").stringValue());
    new Webhook(subscription.text("secret")).verify(got.text(), headers(got));

    JsonNode delivery = awaitDelivery(subscription.text("subscriptionId"), "DELIVERED");
    assertThat(delivery.path("feedposition").longValue()).isEqualTo(position);
    assertThat(delivery.path("attempts").get(0).path("statusCode").intValue()).isEqualTo(204);
  }

  @Test
  void after_a_rotation_both_secrets_sign_and_nothing_is_delivered_twice() throws Exception {
    Answer subscription = subscribe("");
    publish("{}");
    awaitEvents(1);
    Answer rotated =
        API.post(
            carrier,
            "/api/v1/subscriptions/" + subscription.text("subscriptionId") + "/secret-rotation",
            "{}");
    publish("{}");
    awaitEvents(2);

    Receiver.Got got = receiver.events().getLast();
    new Webhook(subscription.text("secret")).verify(got.text(), headers(got));
    new Webhook(rotated.text("secret")).verify(got.text(), headers(got));
  }

  private static HttpHeaders headers(Receiver.Got got) {
    return HttpHeaders.of(
        Map.of(
            "webhook-id", List.of(got.header("webhook-id")),
            "webhook-timestamp", List.of(got.header("webhook-timestamp")),
            "webhook-signature", List.of(got.header("webhook-signature"))),
        (name, value) -> true);
  }

  @Test
  void in_binary_mode_the_body_is_the_data_and_the_signature_is_over_it() throws Exception {
    String body =
        json(
            "{'name':'n','types':['%s'],'operatorIds':['%s'],'from':'NOW',"
                + "'delivery':{'kind':'WEBHOOK','url':'%s','mode':'BINARY','ordering':'NONE'}}",
            CASE, operator, receiver.url());
    Answer subscription = API.post(carrier, "/api/v1/subscriptions", body);
    publish("{\"b\": 1.50}");
    awaitEvents(1);

    Receiver.Got got = receiver.events().getFirst();
    assertThat(got.text()).isEqualTo("{\"b\": 1.50}");
    assertThat(got.header("ce-type")).isEqualTo(CASE);
    assertThat(got.header("ce-previousposition")).matches("\\d+");
    new Webhook(subscription.text("secret")).verify(got.text(), headers(got));
  }

  @Test
  void a_delivery_belongs_to_the_trace_in_which_its_event_was_recorded() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    subscribe("");
    publish("{}");
    PublishedEvents.publish(SERVICE.context(), operator, CASE, "{}", trace);
    PublishedEvents.publish(SERVICE.context(), operator, CASE, "{}", "no trace");
    awaitEvents(3);

    assertThat(receiver.events())
        .extracting(it -> it.header("traceparent"))
        .containsExactly("", trace, "");
  }

  @Test
  void what_is_refused_is_shown_and_tried_at_once_when_somebody_asks() {
    receiver.answers(it -> 503);
    String id = subscribe("").text("subscriptionId");
    long position = publish("{}");

    JsonNode failed = awaitDelivery(id, "RETRYING");
    assertThat(failed.path("attempts").get(0).path("statusCode").intValue()).isEqualTo(503);
    assertThat(failed.path("nextAttemptAt").stringValue()).isNotEmpty();
    receiver.answers(it -> 200);
    Answer retry =
        API.post(
            carrier, "/api/v1/subscriptions/" + id + "/deliveries/" + position + "/retry", "{}");
    assertThat(retry.status()).isEqualTo(202);

    JsonNode delivery = awaitDelivery(id, "DELIVERED");
    assertThat(delivery.path("attempts")).hasSizeGreaterThanOrEqualTo(2);
    awaitRun(retry, 1);
  }

  private void awaitRun(Answer begun, long delivered) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode run = API.get(carrier, begun.header("Location")).json();
              assertThat(run.path("state").stringValue()).as(run.toString()).isEqualTo("DONE");
              assertThat(run.path("delivered").longValue()).isEqualTo(delivered);
            });
  }

  @Test
  void a_replay_delivers_again_from_a_position_or_a_moment() {
    String id = subscribe("").text("subscriptionId");
    long first = publish("{}");
    publish("{}");
    awaitEvents(2);
    Answer replay =
        API.post(carrier, "/api/v1/subscriptions/" + id + "/replay", json("{'from':%s}", first));
    assertThat(replay.status()).isEqualTo(202);
    awaitRun(replay, 2);
    awaitEvents(4);

    Answer recovery =
        API.post(
            carrier,
            "/api/v1/subscriptions/" + id + "/recovery",
            json("{'since':'2018-01-01T00:00:00Z'}"));
    assertThat(recovery.status()).isEqualTo(202);
    awaitRun(recovery, 0);
    assertThat(receiver.events()).hasSize(4);
  }

  @Test
  void an_endpoint_that_is_gone_ends_the_subscription() {
    receiver.answers(it -> 410);
    String id = subscribe("").text("subscriptionId");
    publish("{}");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(API.get(carrier, "/api/v1/subscriptions/" + id).text("state"))
                    .isEqualTo("REMOVED"));
    publish("{}");
    assertThat(receiver.events()).hasSize(1);
  }

  @Test
  void a_trial_says_at_once_what_the_endpoint_answers() {
    String id = subscribe("").text("subscriptionId");
    receiver.answers(it -> 418);

    Answer trial = API.post(carrier, "/api/v1/subscriptions/" + id + "/test", "");
    assertThat(trial.json().path("statusCode").intValue()).isEqualTo(418);
    assertThat(receiver.events().getFirst().text()).contains("io.qinggui.notification.test.v1");
  }

  @Test
  void who_wants_to_be_asked_first_gets_nothing_before_it_agrees() {
    String id = subscribe(",'validation':'HANDSHAKE'".replace('\'', '"')).text("subscriptionId");
    publish("{}");
    await().atMost(SOON).untilAsserted(() -> assertThat(receiver.asked()).hasSize(1));
    Receiver.Got asked = receiver.asked().getFirst();
    assertThat(asked.header("WebHook-Request-Origin")).isEqualTo("qinggui.example.cn");
    assertThat(receiver.events()).isEmpty();
    assertThat(API.get(carrier, "/api/v1/subscriptions/" + id).text("state"))
        .isEqualTo("PENDING_VALIDATION");

    String callback = asked.header("WebHook-Request-Callback");
    String path = callback.substring("https://qinggui.example.cn".length());
    assertThat(API.get("", path.substring(0, path.length() - 1) + "x").status()).isEqualTo(404);
    assertThat(API.get("", path).status()).isEqualTo(204);
    awaitEvents(1);
  }

  @Test
  void an_endpoint_that_agrees_at_once_is_delivered_to() {
    receiver.allows("qinggui.example.cn");
    subscribe(",'validation':'HANDSHAKE'".replace('\'', '"'));
    publish("{}");

    awaitEvents(1);
  }

  @Test
  void nobody_else_sees_what_becomes_of_deliveries() {
    String id = subscribe("").text("subscriptionId");
    String other = Tokens.carrier(newUscc());
    for (String path : List.of("/deliveries", "/deliveries/1", "/runs/x")) {
      assertThat(API.get(other, "/api/v1/subscriptions/" + id + path).status()).isEqualTo(403);
      assertThat(API.get(Tokens.auditor(), "/api/v1/subscriptions/" + id + path).status())
          .isEqualTo(403);
    }
    assertThat(API.post(other, "/api/v1/subscriptions/" + id + "/test", "").status())
        .isEqualTo(403);
    assertThat(
            API.post(other, "/api/v1/subscriptions/" + id + "/replay", json("{'from':1}")).status())
        .isEqualTo(403);
    assertThat(API.get(carrier, "/api/v1/subscriptions/nothing/deliveries").status())
        .isEqualTo(404);
  }
}
