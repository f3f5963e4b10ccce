package io.qinggui.notification.order.http;

import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.LEDGER;
import static io.qinggui.notification.NotificationService.refused;
import static io.qinggui.notification.NotificationService.refusedAt;
import static io.qinggui.notification.order.http.Orders.PATH;
import static io.qinggui.notification.order.http.Orders.acknowledgement;
import static io.qinggui.notification.order.http.Orders.bar;
import static io.qinggui.notification.order.http.Orders.find;
import static io.qinggui.notification.order.http.Orders.idOf;
import static io.qinggui.notification.order.http.Orders.ids;
import static io.qinggui.notification.order.http.Orders.lift;
import static io.qinggui.notification.order.http.Orders.stopped;
import static io.qinggui.notification.order.http.Orders.today;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersApiTest {

  private final String operator = newUscc();
  private final String carrier = newUscc();
  private final String other = newUscc();
  private String order = "";

  @BeforeEach
  void bothAreToldThatTheOperatorIsBarred() {
    bar(operator, carrier, other);
    order = idOf("?operatorId=" + operator + "&addressee=" + carrier);
  }

  @Test
  void an_order_says_what_it_means() {
    Answer read = API.get(Tokens.carrier(carrier), PATH + "/" + order);
    assertThat(read.status()).as(read.toString()).isEqualTo(200);
    assertThat(read.text("operatorId")).isEqualTo(operator);
    assertThat(read.text("addressee")).isEqualTo(carrier);
    assertThat(read.text("effect")).isEqualTo("BARRED");
    assertThat(read.json().path("services").path(0).asString()).isEqualTo("CDN");
    assertThat(read.json().path("provinces").path(0).asString()).isEqualTo("33");
    assertThat(read.text("since")).isEqualTo("2018-01-01");
    assertThat(read.text("clause")).isEqualTo("二(一)2");
    assertThat(read.json().path("text").path("zh").asString()).startsWith("自2018年1月1日起，企业");
    assertThat(read.json().path("text").path("en").asString()).startsWith("From 2018-01-01");
    assertThat(read.text("decision")).startsWith("/api/v1/operators/" + operator);
    assertThat(read.text("issuedAt")).endsWith("Z");
    assertThat(read.text("state")).isEqualTo("OPEN");
  }

  @Test
  void its_carrier_acknowledges_it() {
    Answer answer = API.post(Tokens.carrier(carrier), acknowledgement(order), stopped());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(PATH + "/" + order);
    assertThat(answer.text("state")).isEqualTo("ACKNOWLEDGED");
    assertThat(answer.text("remark")).isEqualTo("已断开");
    Answer read = API.get(Tokens.miit(), answer.header("Location"));
    assertThat(read.text("state")).isEqualTo("ACKNOWLEDGED");
    assertThat(read.json().path("acknowledgement").path("action").asString()).isEqualTo("STOPPED");
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @Test
  void nobody_else_does() {
    Stream.of(
            Tokens.carrier(other),
            Tokens.operator(carrier),
            Tokens.operator(operator),
            Tokens.miit(),
            Tokens.administration("33"),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(
            token ->
                refused(
                    403, "forbidden", () -> API.post(token, acknowledgement(order), stopped())));
    refused(401, "unauthenticated", () -> API.post("", acknowledgement(order), stopped()));
  }

  @Test
  void the_same_answer_again_changes_nothing_and_another_one_is_refused() {
    Answer first = API.post(Tokens.carrier(carrier), acknowledgement(order), stopped());
    long head = LEDGER.head();
    Answer again = API.post(Tokens.carrier(carrier), acknowledgement(order), stopped());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(LEDGER.head()).isEqualTo(head);
    Answer refused =
        refused(
            409, "already-acknowledged", () -> answer(stopped().replace("STOPPED", "OBJECTION")));
    assertThat(refused.text("action")).isEqualTo("STOPPED");
  }

  @Test
  void of_two_answers_at_once_one_is_heard() {
    List<Integer> statuses =
        Stream.of("STOPPED", "LIMITED")
            .map(
                action ->
                    CompletableFuture.supplyAsync(
                        () -> answer(stopped().replace("STOPPED", action)).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(statuses).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void a_repeated_key_gets_the_first_answer_and_a_dry_run_appends_nothing() {
    long head = LEDGER.head();
    Answer dry =
        API.post(Tokens.carrier(carrier), acknowledgement(order) + "?dryRun=true", stopped());
    assertThat(dry.json().path("events").size()).isEqualTo(1);
    assertThat(LEDGER.head()).isEqualTo(head);
    Answer first = answer(stopped(), "Idempotency-Key", order);
    Answer again = answer(stopped(), "Idempotency-Key", order);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_tag_is_that_of_the_order_and_not_of_others_about_the_operator() {
    String tag = API.get(Tokens.carrier(carrier), PATH + "/" + order).header("ETag");
    assertThat(
            API.post(
                    Tokens.carrier(other),
                    acknowledgement(idOf("?operatorId=" + operator + "&addressee=" + other)),
                    stopped())
                .status())
        .isEqualTo(201);
    assertThat(answer(stopped(), "If-Match", tag).status()).isEqualTo(201);
    refused(412, "stale-version", () -> answer(stopped(), "If-Match", tag));
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    refusedAt("/action", "unknown-value", () -> answer(stopped().replace("STOPPED", "IGNORED")));
    refusedAt(
        "/action", "nothing-to-resume", () -> answer(stopped().replace("STOPPED", "RESUMED")));
    refusedAt("/acknowledgedOn", "required", () -> answer("{}"));
    refusedAt(
        "/acknowledgedOn",
        "date-in-future",
        () -> answer(stopped().replace(today().toString(), today().plusDays(1).toString())));
    refusedAt(
        "/acknowledgedOn",
        "acknowledged-before-issued",
        () -> answer(stopped().replace(today().toString(), today().minusDays(2).toString())));
    refusedAt("/remark", "too-long", () -> answer(stopped().replace("已断开", "长".repeat(2001))));
  }

  @Test
  void one_that_is_superseded_names_its_successor() {
    lift(operator, carrier, other);
    String next = idOf("?operatorId=" + operator + "&addressee=" + carrier + "&state=OPEN");
    Answer refused = refused(409, "order-superseded", () -> answer(stopped()));
    assertThat(refused.text("supersededBy")).isEqualTo(next);
    Answer read = API.get(Tokens.carrier(carrier), PATH + "/" + order);
    assertThat(read.text("state")).isEqualTo("SUPERSEDED");
    assertThat(read.json().path("superseded").path("by").asString()).isEqualTo(next);
    assertThat(read.json().path("superseded").path("reason").asString())
        .isEqualTo("LATER_BOUNDARY");
    assertThat(
            API.post(
                    Tokens.carrier(carrier),
                    acknowledgement(next),
                    json("{'acknowledgedOn':'%s','action':'RESUMED'}", today()))
                .status())
        .isEqualTo(201);
  }

  @Test
  void orders_are_found_by_addressee_operator_and_state() {
    assertThat(ids(find(Tokens.auditor(), "?operatorId=" + operator))).hasSize(2).contains(order);
    assertThat(ids(find(Tokens.administration("44"), "?addressee=" + carrier + "&state=OPEN")))
        .containsExactly(order);
    assertThat(answer(stopped()).status()).isEqualTo(201);
    assertThat(ids(find(Tokens.miit(), "?addressee=" + carrier + "&state=OPEN"))).isEmpty();
    assertThat(ids(find(Tokens.miit(), "?addressee=" + carrier + "&state=ACKNOWLEDGED")))
        .containsExactly(order);
    refusedAt("/query/state", "unknown-value", () -> find(Tokens.miit(), "?state=LOST"));
  }

  @Test
  void they_come_by_pages() {
    Answer first = find(Tokens.miit(), "?limit=1&operatorId=" + operator);
    Answer second =
        find(Tokens.miit(), "?limit=1&operatorId=" + operator + "&cursor=" + first.text("next"));
    assertThat(ids(first)).hasSize(1);
    assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
    assertThat(second.json().path("next").isNull()).isTrue();
  }

  @Test
  void a_carrier_finds_its_own_only() {
    assertThat(ids(find(Tokens.carrier(carrier), ""))).containsExactly(order);
    assertThat(ids(find(Tokens.carrier(carrier), "?operatorId=" + operator)))
        .containsExactly(order);
    refused(403, "forbidden", () -> find(Tokens.carrier(carrier), "?addressee=" + other));
    refused(403, "forbidden", () -> API.get(Tokens.carrier(other), PATH + "/" + order));
  }

  @Test
  void an_operator_finds_those_about_itself_without_remarks() {
    assertThat(answer(stopped()).status()).isEqualTo(201);
    assertThat(ids(find(Tokens.operator(operator), ""))).hasSize(2);
    refused(403, "forbidden", () -> find(Tokens.operator(carrier), "?operatorId=" + operator));
    refused(403, "forbidden", () -> API.get(Tokens.operator(carrier), PATH + "/" + order));
    refused(403, "forbidden", () -> find(Tokens.evaluator(), ""));
    Answer read = API.get(Tokens.operator(operator), PATH + "/" + order);
    assertThat(read.json().path("acknowledgement").path("action").asString()).isEqualTo("STOPPED");
    assertThat(read.toString()).doesNotContain("已断开");
    assertThat(API.get(Tokens.carrier(carrier), PATH + "/" + order).toString()).contains("已断开");
    assertThat(API.get(Tokens.auditor(), PATH + "/" + order).toString()).contains("已断开");
  }

  @Test
  void orders_and_acknowledgements_are_in_the_history_of_the_operator() {
    assertThat(answer(stopped()).status()).isEqualTo(201);
    String history = "/api/v1/operators/" + operator + "/history";
    assertThat(
            API.get(Tokens.auditor(), history).json().path("items").values().stream()
                .map(each -> each.path("type").asString())
                .toList())
        .containsExactly(
            "io.qinggui.notification.order-issued",
            "io.qinggui.notification.order-issued",
            "io.qinggui.notification.order-acknowledged");
    assertThat(API.get(Tokens.auditor(), history).toString()).contains("已断开");
    assertThat(API.get(Tokens.operator(operator), history).toString())
        .contains("STOPPED")
        .doesNotContain("已断开")
        .doesNotContain("note");
  }

  @Test
  void one_that_does_not_exist_is_not_found() {
    refused(404, "order-unknown", () -> API.get(Tokens.miit(), PATH + "/ORDER-0"));
    refused(
        404,
        "order-unknown",
        () -> API.post(Tokens.carrier(carrier), acknowledgement("ORDER-0"), stopped()));
  }

  private Answer answer(String body, String... headers) {
    return API.post(Tokens.carrier(carrier), acknowledgement(order), body, headers);
  }
}
