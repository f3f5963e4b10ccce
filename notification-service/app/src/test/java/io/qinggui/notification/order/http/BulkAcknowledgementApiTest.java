package io.qinggui.notification.order.http;

import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.LEDGER;
import static io.qinggui.notification.NotificationService.refused;
import static io.qinggui.notification.NotificationService.refusedAt;
import static io.qinggui.notification.order.http.Orders.PATH;
import static io.qinggui.notification.order.http.Orders.bar;
import static io.qinggui.notification.order.http.Orders.find;
import static io.qinggui.notification.order.http.Orders.idOf;
import static io.qinggui.notification.order.http.Orders.ids;
import static io.qinggui.notification.order.http.Orders.lift;
import static io.qinggui.notification.order.http.Orders.today;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BulkAcknowledgementApiTest {

  private static final String BULK = PATH + "/acknowledgements";

  private final String carrier = newUscc();
  private final String other = newUscc();

  @Test
  void each_has_its_own_outcome_in_order() {
    String open = order(newUscc());
    String foreign = newUscc();
    bar(foreign, other);
    String superseded = order(newUscc());
    String operator =
        find(Tokens.miit(), "?addressee=" + carrier).json().path("items").values().stream()
            .filter(each -> each.path("orderId").asString().equals(superseded))
            .map(each -> each.path("operatorId").asString())
            .findFirst()
            .orElseThrow();
    lift(operator, carrier);
    String next = idOf("?operatorId=" + operator + "&state=OPEN");
    Answer answer =
        send(
            item(open, "STOPPED"),
            item(idOf("?operatorId=" + foreign), "STOPPED"),
            item("ORDER-0", "STOPPED"),
            item(superseded, "STOPPED"),
            item(open, "STOPPED"),
            item(open, "OBJECTION"),
            item(open, "IGNORED"),
            item(open, "STOPPED").replace(today().toString(), "2099-01-01"),
            "{}",
            "1",
            item(next, "RESUMED"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Ledger-Position")).isEqualTo("notification:" + LEDGER.head());
    assertThat(outcomes(answer))
        .extracting(
            each -> each.path("status").asInt() + " " + each.path("code").asString(""),
            each -> each.path("pointer").asString(""))
        .containsExactly(
            tuple("201 ", ""),
            tuple("403 forbidden", ""),
            tuple("404 order-unknown", ""),
            tuple("409 order-superseded", ""),
            tuple("200 ", ""),
            tuple("409 already-acknowledged", ""),
            tuple("422 unknown-value", "/acknowledgements/6/action"),
            tuple("409 already-acknowledged", ""),
            tuple("422 required", "/acknowledgements/8/orderId"),
            tuple("422 wrong-type", "/acknowledgements/9"),
            tuple("201 ", ""));
    assertThat(outcomes(answer).getFirst().path("orderId").asString()).isEqualTo(open);
    assertThat(outcomes(answer).get(3).path("supersededBy").asString()).isEqualTo(next);
  }

  @Test
  void a_value_that_is_wrong_in_itself_is_told_at_its_place() {
    Answer answer =
        send(item(order(newUscc()), "STOPPED").replace(today().toString(), "2099-01-01"));
    assertThat(outcomes(answer))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.path("pointer").asString())
                    .isEqualTo("/acknowledgements/0/acknowledgedOn"))
        .satisfies(each -> assertThat(each.path("code").asString()).isEqualTo("date-in-future"));
  }

  @Test
  void a_repeated_key_gets_the_first_outcomes_and_another_body_under_it_is_refused() {
    String item = item(order(newUscc()), "STOPPED");
    String next = item(order(newUscc()), "LIMITED");
    Answer first = send(List.of(item), "", "Idempotency-Key", carrier);
    long head = LEDGER.head();
    Answer again = send(List.of(item), "", "Idempotency-Key", carrier);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(LEDGER.head()).isEqualTo(head);
    refusedAt(
        "/header/Idempotency-Key",
        "idempotency-key-reused",
        () -> send(List.of(next), "", "Idempotency-Key", carrier));
  }

  @Test
  void a_dry_run_says_what_would_become_of_each_and_appends_nothing() {
    String item = item(order(newUscc()), "STOPPED");
    long head = LEDGER.head();
    Answer answer = send(List.of(item, item("ORDER-0", "STOPPED")), "?dryRun=true");
    assertThat(answer.json().path("dryRun").asBoolean()).isTrue();
    assertThat(outcomes(answer))
        .extracting(each -> each.path("status").asInt())
        .containsExactly(201, 404);
    assertThat(LEDGER.head()).isEqualTo(head);
  }

  @Test
  void a_thousand_are_taken_and_no_more() {
    bar(newUscc(), carrier);
    String order = ids(find(Tokens.carrier(carrier), "")).getFirst();
    List<String> thousand = Collections.nCopies(1000, item(order, "STOPPED"));
    Answer answer = send(thousand, "");
    assertThat(outcomes(answer)).hasSize(1000);
    assertThat(outcomes(answer).subList(1, 1000))
        .allSatisfy(each -> assertThat(each.path("status").asInt()).isEqualTo(200));
    List<String> more =
        IntStream.rangeClosed(0, 1000).mapToObj(each -> item(order, "STOPPED")).toList();
    refusedAt("/acknowledgements", "wrong-size", () -> send(more, ""));
    refusedAt("/acknowledgements", "wrong-size", () -> send(List.of(), ""));
  }

  @Test
  void only_carriers_acknowledge() {
    String body = body(List.of(item(order(newUscc()), "STOPPED")));
    Stream.of(
            Tokens.miit(), Tokens.administration("33"), Tokens.operator(carrier), Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> API.post(token, BULK, body)));
    refused(401, "unauthenticated", () -> API.post("", BULK, body));
  }

  private static org.assertj.core.groups.Tuple tuple(String outcome, String pointer) {
    return org.assertj.core.groups.Tuple.tuple(outcome, pointer);
  }

  private String order(String operator) {
    bar(operator, carrier);
    return idOf("?operatorId=" + operator);
  }

  private Answer send(String... items) {
    return send(List.of(items), "");
  }

  private Answer send(List<String> items, String query, String... headers) {
    return API.post(Tokens.carrier(carrier), BULK + query, body(items), headers);
  }

  private static String body(List<String> items) {
    return "{\"acknowledgements\":[" + String.join(",", items) + "]}";
  }

  private static String item(String orderId, String action) {
    return json("{'orderId':'%s','acknowledgedOn':'%s','action':'%s'}", orderId, today(), action);
  }

  private static List<JsonNode> outcomes(Answer answer) {
    return List.copyOf(answer.json().path("outcomes").values());
  }
}
