package io.qinggui.notification.subscription.http;

import static io.qinggui.notification.Examples.MINGHU;
import static io.qinggui.notification.Examples.QINGXI;
import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.LEDGER;
import static io.qinggui.notification.NotificationService.PER_OWNER;
import static io.qinggui.notification.NotificationService.refused;
import static io.qinggui.notification.NotificationService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.RunningService;
import io.qinggui.platform.testkit.Tokens;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SubscriptionsApiTest {

  private static final String PATH = "/api/v1/subscriptions";
  private static final String ZHEJIANG = Tokens.administration("33");
  private static final String WEBHOOK =
      "{'kind': 'WEBHOOK', 'url': 'https://example.cn/hooks', 'mode': 'STRUCTURED',"
          + " 'ordering': 'PER_OPERATOR'}";
  private static final String EMAIL =
      "{'kind': 'EMAIL', 'to': 'zhang@example.cn', 'digest': 'DAILY'}";

  @Test
  void a_subscriber_is_told_its_secret_and_our_key() {
    Answer created = subscribe(ZHEJIANG, body(WEBHOOK, "'NOW'"));
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    assertThat(bytes(created, "secret", "whsec_")).hasSize(32);
    assertThat(bytes(created, "publicKey", "whpk_")).hasSize(32);
    assertThat(created.text("state")).isEqualTo("ACTIVE");
    assertThat(created.header("Location")).isEqualTo(PATH + "/" + id(created));
    assertThat(created.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void and_finds_what_it_subscribed_to_without_any_secret() {
    Answer created = subscribe(ZHEJIANG, body(WEBHOOK, "17"));
    Answer found = API.get(ZHEJIANG, created.header("Location"));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().path("types").path(0).asString())
        .isEqualTo("io.qinggui.license.standing-changed.v1");
    assertThat(found.json().path("delivery").path("url").asString())
        .isEqualTo("https://example.cn/hooks");
    assertThat(found.json().path("from").asInt()).isEqualTo(17);
    assertThat(found.header("ETag")).isEqualTo("\"0\"");
    assertThat(found.body()).doesNotContain("whsec_", "whpk_", "sealed");
  }

  @Test
  void a_secret_stands_nowhere_as_it_is() {
    Answer created = subscribe(ZHEJIANG, body(WEBHOOK, "'NOW'"));
    String secret = created.text("secret").substring("whsec_".length());
    LEDGER
        .read(0, Integer.MAX_VALUE)
        .forEach(event -> assertThat(new String(event.stored(), UTF_8)).doesNotContain(secret));
  }

  @Test
  void the_same_request_gets_the_first_answer_again() {
    String key = RunningService.newUscc();
    String body = body(WEBHOOK, "'NOW'");
    Answer first = API.post(ZHEJIANG, PATH, body, "Idempotency-Key", key);
    long head = LEDGER.head();
    Answer again = API.post(ZHEJIANG, PATH, body, "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().equals(first.json())).isTrue();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(LEDGER.head()).isEqualTo(head);
  }

  @Test
  void and_still_does_when_the_subscription_has_changed() {
    String key = RunningService.newUscc();
    String body = body(WEBHOOK, "'NOW'");
    Answer first = API.post(ZHEJIANG, PATH, body, "Idempotency-Key", key);
    var unused = API.post(ZHEJIANG, first.header("Location") + "/removal", "{}");
    assertThat(API.post(ZHEJIANG, PATH, body, "Idempotency-Key", key).json().equals(first.json()))
        .isTrue();
  }

  @Test
  void somebody_else_with_the_same_key_gets_a_subscription_of_its_own() {
    String key = RunningService.newUscc();
    String body = body(WEBHOOK, "'NOW'");
    Answer one = API.post(ZHEJIANG, PATH, body, "Idempotency-Key", key);
    Answer other = API.post(Tokens.administration("32"), PATH, body, "Idempotency-Key", key);
    assertThat(id(other)).isNotEqualTo(id(one));
    assertThat(other.text("secret")).isNotEqualTo(one.text("secret"));
  }

  @Test
  void a_dry_run_tells_no_secret_and_keeps_nothing() {
    long head = LEDGER.head();
    Answer dry = API.post(ZHEJIANG, PATH + "?dryRun=true", body(WEBHOOK, "'NOW'"));
    assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
    assertThat(dry.body()).doesNotContain("whsec_");
    assertThat(LEDGER.head()).isEqualTo(head);
  }

  @Test
  void a_mail_has_no_secret_and_is_chinese_unless_asked_otherwise() {
    Answer created = subscribe(ZHEJIANG, body(EMAIL, "'BEGINNING'"));
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    assertThat(created.json().has("secret") && !created.json().path("secret").isNull()).isFalse();
    assertThat(created.json().path("delivery").path("language").asString()).isEqualTo("ZH");
    assertThat(created.json().path("from").asInt()).isZero();
  }

  @Test
  void an_endpoint_may_be_asked_first() {
    Answer created =
        subscribe(ZHEJIANG, body(WEBHOOK.replace("}", ", 'validation': 'HANDSHAKE'}"), "'NOW'"));
    assertThat(created.text("state")).isEqualTo("PENDING_VALIDATION");
  }

  @Test
  void an_operator_hears_about_itself_only() {
    String operator = Tokens.operator(QINGXI);
    Answer created = subscribe(operator, body(WEBHOOK, "'NOW'"));
    assertThat(created.json().path("operatorIds").toString()).isEqualTo("[\"" + QINGXI + "\"]");
    refused(403, "forbidden", () -> subscribe(operator, about(MINGHU)));
  }

  @Test
  void auditors_evaluators_and_those_without_a_role_do_not_subscribe() {
    for (String token : List.of(Tokens.auditor(), Tokens.evaluator())) {
      refused(403, "forbidden", () -> subscribe(token, body(WEBHOOK, "'NOW'")));
      assertThat(API.get(token, PATH).status()).isEqualTo(403);
    }
    refused(403, "no-known-role", () -> subscribe(Tokens.withoutRole(), body(WEBHOOK, "'NOW'")));
    refused(401, "unauthenticated", () -> subscribe("", body(WEBHOOK, "'NOW'")));
  }

  @Test
  void only_its_owner_and_the_ministry_see_it() {
    Answer created = subscribe(ZHEJIANG, body(WEBHOOK, "'NOW'"));
    String path = created.header("Location");
    assertThat(API.get(Tokens.miit(), path).status()).isEqualTo(200);
    for (String other :
        List.of(
            Tokens.administration("32"),
            Tokens.carrier(QINGXI),
            Tokens.operator(QINGXI),
            Tokens.auditor(),
            Tokens.evaluator())) {
      Answer answer = API.get(other, path);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("example.cn");
    }
    assertThat(ids(API.get(Tokens.administration("32"), PATH + "?limit=500")))
        .doesNotContain(id(created));
  }

  @Test
  void its_owner_finds_its_own_and_the_ministry_all_page_by_page() {
    String operator = Tokens.operator(RunningService.newUscc());
    List<String> own =
        Stream.generate(() -> id(subscribe(operator, body(EMAIL, "'NOW'"))))
            .limit(3)
            .sorted()
            .toList();
    Answer first = API.get(operator, PATH + "?limit=2");
    Answer second = API.get(operator, PATH + "?limit=2&cursor=" + first.text("next"));
    assertThat(ids(first)).isEqualTo(own.subList(0, 2));
    assertThat(ids(second)).isEqualTo(own.subList(2, 3));
    assertThat(ids(API.get(Tokens.miit(), PATH + "?limit=500"))).containsAll(own);
    assertThat(ids(API.get(operator, PATH + "?state=PAUSED"))).isEmpty();
  }

  @Test
  void an_owner_has_so_many_and_no_more_until_it_removes_one() {
    String operator = Tokens.operator(RunningService.newUscc());
    String last = "";
    for (int i = 0; i < PER_OWNER; i++) {
      last = subscribe(operator, body(EMAIL, "'NOW'")).header("Location");
    }
    refused(409, "too-many-subscriptions", () -> subscribe(operator, body(EMAIL, "'NOW'")));
    assertThat(API.post(operator, last + "/removal", "{}").status()).isEqualTo(201);
    assertThat(subscribe(operator, body(EMAIL, "'NOW'")).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'SOON'       | unknown-value",
        "'17'         | unknown-value",
        "1.5          | unknown-value",
        "true         | unknown-value",
        "{}           | unknown-value",
        "-1           | position-unknown",
        "101          | position-unknown",
        "9223372036854775807  | position-unknown",
        "99999999999999999999 | position-unknown"
      })
  void it_begins_somewhere_in_the_feed(String from, String code) {
    refusedAt("/from", code, () -> subscribe(ZHEJIANG, body(WEBHOOK, from)));
  }

  @Test
  void the_head_of_the_feed_is_in_it() {
    assertThat(subscribe(ZHEJIANG, body(EMAIL, "100")).status()).isEqualTo(201);
  }

  @Test
  void a_type_that_nothing_has_is_named_with_its_place() {
    refusedAt(
        "/types/0",
        "event-type-unknown",
        () ->
            subscribe(ZHEJIANG, body(WEBHOOK, "'NOW'").replace("standing-changed.v1", "standing")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'kind': 'WEBHOOK', 'mode': 'BINARY', 'ordering': 'NONE'} | /delivery/url | required",
        "{'kind': 'WEBHOOK', 'url': 'https://a.cn', 'mode': 'BINARY'} | /delivery/ordering |"
            + " required",
        "{'kind': 'EMAIL', 'to': 'a@b.cn'} | /delivery/digest | required",
        "{'kind': 'EMAIL', 'to': 'a@b.cn', 'digest': 'DAILY', 'url': 'https://a.cn'} |"
            + " /delivery/url | field-of-other-delivery",
        "{'kind': 'WEBHOOK', 'url': 'https://a.cn', 'mode': 'BINARY', 'ordering': 'NONE', 'to':"
            + " 'a@b.cn'} | /delivery/to | field-of-other-delivery",
        "{'kind': 'FAX'} | /delivery/kind | unknown-value",
        "{'kind': 'WEBHOOK', 'url': 'http://a.cn', 'mode': 'BINARY', 'ordering': 'NONE'} |"
            + " /delivery/url | endpoint-not-allowed",
        "{'kind': 'WEBHOOK', 'url': 'https://a.cn\\r"
            + "\\n"
            + "X: y', 'mode': 'BINARY', 'ordering': 'NONE'} | /delivery/url | invalid-character",
        "{'kind': 'EMAIL', 'to': 'a@b.cn\\r"
            + "\\n"
            + "Bcc: c@d.cn', 'digest': 'DAILY'} | /delivery/to | invalid-character",
        "{'kind': 'EMAIL', 'to': 'a@b.cn,c@d.cn', 'digest': 'DAILY'} | /delivery/to |"
            + " mail-address-malformed"
      })
  void a_delivery_that_is_none_is_refused_at_its_field(
      String delivery, String pointer, String code) {
    refusedAt(pointer, code, () -> subscribe(ZHEJIANG, body(delivery, "'NOW'")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\r\\nb", "a\\u0000b", "a\\u202eb", "a\\u200bb", "a\\ud800b"})
  void a_name_has_no_characters_that_are_none(String name) {
    refusedAt("/name", "invalid-character", () -> subscribe(ZHEJIANG, named(name)));
  }

  @Test
  void a_name_may_be_anything_that_people_write_up_to_its_length() {
    for (String name : List.of("系统对接 №1", "🙂".repeat(200), "<script>alert(1)</script>")) {
      Answer created = subscribe(ZHEJIANG, named(name));
      assertThat(created.status()).as(created.toString()).isEqualTo(201);
      assertThat(created.text("name")).isEqualTo(name);
    }
    refusedAt("/name", "too-long", () -> subscribe(ZHEJIANG, named("🙂".repeat(201))));
    refusedAt("/name", "blank", () -> subscribe(ZHEJIANG, named(" ")));
  }

  @Test
  void whatever_is_far_too_long_is_refused() {
    String huge = "https://example.cn/" + "a".repeat(10 * 1024 * 1024);
    refused(
        413,
        "body-too-large",
        () ->
            subscribe(ZHEJIANG, body(WEBHOOK.replace("https://example.cn/hooks", huge), "'NOW'")));
    refusedAt(
        "/delivery/url",
        "too-long",
        () ->
            subscribe(ZHEJIANG, body(WEBHOOK.replace("/hooks", "/" + "a".repeat(2048)), "'NOW'")));
  }

  @Test
  void filters_are_checked_and_kept() {
    Answer created =
        subscribe(
            ZHEJIANG,
            json(
                "{'name': 'n', 'types': ['io.qinggui.*'], 'provinces': ['33', '33', '32'],"
                    + " 'services': ['CDN'], 'operatorIds': ['%s'], 'delivery': %s, 'from': 'NOW'}",
                MINGHU, EMAIL));
    assertThat(created.json().path("provinces").toString()).isEqualTo("[\"32\",\"33\"]");
    assertThat(created.json().path("services").toString()).isEqualTo("[\"CDN\"]");
    assertThat(created.json().path("operatorIds").toString()).isEqualTo("[\"" + MINGHU + "\"]");
    refusedAt(
        "/provinces/0",
        "unknown-province",
        () ->
            subscribe(
                ZHEJIANG,
                body(EMAIL, "'NOW'").replace("\"from\"", "\"provinces\":[\"99\"],\"from\"")));
    refusedAt(
        "/types",
        "empty",
        () ->
            subscribe(
                ZHEJIANG,
                json("{'name': 'n', 'types': [], 'delivery': %s, 'from': 'NOW'}", EMAIL)));
  }

  private static Answer subscribe(String token, String body) {
    return API.post(token, PATH, body);
  }

  private static String body(String delivery, String from) {
    return json(
        "{'name': '系统对接', 'types': ['io.qinggui.license.standing-changed.v1'],"
            + " 'delivery': %s, 'from': %s}",
        delivery, from);
  }

  private static String named(String name) {
    return body(EMAIL, "'NOW'").replace("系统对接", name);
  }

  private static String about(String operatorId) {
    return json(
        "{'name': 'n', 'types': ['io.qinggui.*'], 'operatorIds': ['%s'], 'delivery': %s,"
            + " 'from': 'NOW'}",
        operatorId, EMAIL);
  }

  private static String id(Answer created) {
    return created.text("subscriptionId");
  }

  private static List<String> ids(Answer page) {
    assertThat(page.status()).as(page.toString()).isEqualTo(200);
    return page.json().path("items").values().stream()
        .map((JsonNode it) -> it.path("subscriptionId").asString(""))
        .toList();
  }

  private static byte[] bytes(Answer answer, String field, String prefix) {
    assertThat(answer.text(field)).startsWith(prefix);
    return Base64.getDecoder().decode(answer.text(field).substring(prefix.length()));
  }
}
