package io.qinggui.operator.succession.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuccessionsApiTest {

  private final String operator = newOperator("ENTERPRISE", "33");
  private final String successor = newOperator("ENTERPRISE", "44");

  @Test
  void the_predecessor_still_answers_and_names_its_successor() {
    assertThat(API.get(Tokens.miit(), path(operator)).json().has("succeededBy")).isFalse();
    Answer answer = succeed(Tokens.administration("33"), successor, "MERGER", "2017-03-01");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(path(operator));
    assertThat(answer.json().toString())
        .isEqualTo(
            json(
                "{'operatorId':'%s','successorId':'%s','kind':'MERGER','effectiveOn':'2017-03-01'}",
                operator, successor));
    Answer read = API.get(Tokens.operator(operator), path(operator));
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.json().at("/succeededBy").toString())
        .isEqualTo(
            json("[{'successorId':'%s','kind':'MERGER','effectiveOn':'2017-03-01'}]", successor));
    assertThat(API.get(Tokens.miit(), path(successor)).json().has("succeededBy")).isFalse();
  }

  @Test
  void a_divided_operator_names_all_of_its_successors() {
    String other = newOperator("ENTERPRISE", "11");
    succeed(Tokens.miit(), successor, "DIVISION", "2017-03-01");
    succeed(Tokens.administration("11"), other, "DIVISION", "2017-03-01");
    assertThat(successors()).containsExactly(successor, other);
    refused(
        409, "already-succeeded", () -> succeed(Tokens.miit(), other, "DIVISION", "2017-03-01"));
    Answer refused =
        refused(
            409,
            "succeeded-differently",
            () -> succeed(Tokens.miit(), other, "DIVISION", "2017-03-02"));
    assertThat(refused.text("effectiveOn")).isEqualTo("2017-03-01");
  }

  @Test
  void an_enterprise_that_got_a_code_is_identified_with_its_entry_before() {
    String unnumbered =
        API.post(
                Tokens.miit(),
                "/api/v1/operators",
                json("{'name':'老企业%s','kind':'ENTERPRISE','province':'33'}", operator))
            .text("operatorId");
    Answer answer = succeed(unnumbered, Tokens.miit(), successor, "IDENTIFIED", "2017-03-01");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    refusedAt(
        "/kind",
        "not-identified",
        () -> succeed(Tokens.miit(), successor, "IDENTIFIED", "2017-03-01"));
  }

  @Test
  void a_chain_does_not_come_back_to_where_it_began() {
    String last = newOperator("ENTERPRISE", "11");
    succeed(Tokens.miit(), successor, "MERGER", "2017-03-01");
    succeed(successor, Tokens.miit(), last, "MERGER", "2017-04-01");
    Answer refused =
        refused(
            409,
            "succession-circle",
            () -> succeed(last, Tokens.miit(), operator, "MERGER", "2017-05-01"));
    assertThat(refused.json().at("/way").valueStream().map(JsonNode::stringValue))
        .containsExactly(operator, successor, last);
    correct(event(successor, 1), successor, null);
    assertThat(succeed(last, Tokens.miit(), operator, "MERGER", "2017-05-01").status())
        .isEqualTo(201);
  }

  @Test
  void of_those_of_one_moment_that_would_close_a_circle_one_is_refused() throws Exception {
    int ring = 8;
    List<String> operators = new ArrayList<>();
    for (int i = 0; i < ring; i++) {
      operators.add(newOperator("ENTERPRISE", "33"));
    }
    CyclicBarrier together = new CyclicBarrier(ring);
    List<Future<Answer>> sent = new ArrayList<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < ring; i++) {
        String from = operators.get(i);
        String to = operators.get((i + 1) % ring);
        sent.add(
            workers.submit(
                () -> {
                  together.await();
                  return succeed(from, Tokens.miit(), to, "MERGER", "2017-03-01");
                }));
      }
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> each : sent) {
      answers.add(each.get());
    }
    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(ring - 1);
    assertThat(answers)
        .filteredOn(it -> it.status() == 409)
        .singleElement()
        .satisfies(it -> assertThat(it.json().at("/way").size()).isEqualTo(ring));
  }

  @Test
  void an_entry_that_a_succession_names_is_not_withdrawn() {
    succeed(Tokens.miit(), successor, "MERGER", "2017-03-01");
    String succession = event(operator, 1);
    Answer refused =
        refused(409, "has-dependents", () -> correct(event(successor, 0), successor, null));
    assertThat(refused.json().at("/dependents").valueStream().map(JsonNode::stringValue))
        .containsExactly(succession);
    correct(succession, operator, body(successor, "MERGER", "2017-04-01"));
    String right = event(operator, 3);
    refused = refused(409, "has-dependents", () -> correct(event(successor, 0), successor, null));
    assertThat(refused.json().at("/dependents/0").stringValue()).isEqualTo(right);
    correct(right, operator, null);
    assertThat(correct(event(successor, 0), successor, null).status()).isEqualTo(201);
  }

  @Test
  void it_is_corrected_and_withdrawn_as_every_fact() {
    String another = newOperator("ENTERPRISE", "11");
    succeed(Tokens.miit(), successor, "MERGER", "2017-03-01");
    assertThat(correct(event(operator, 1), operator, body(successor, "MERGER", "2017-04-01")))
        .satisfies(it -> assertThat(it.status()).as(it.toString()).isEqualTo(201));
    assertThat(
            API.get(Tokens.miit(), path(operator))
                .json()
                .at("/succeededBy/0/effectiveOn")
                .stringValue())
        .isEqualTo("2017-04-01");
    refusedAt(
        "/replacement/successorId",
        "identity-cannot-change",
        () -> correct(event(operator, 3), operator, body(another, "MERGER", "2017-04-01")));
    refused(
        403,
        "forbidden",
        () -> correct(Tokens.administration("11"), event(operator, 3), operator, null));
    Answer withdrawn = correct(Tokens.administration("44"), event(operator, 3), operator, null);
    assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(201);
    assertThat(API.get(Tokens.miit(), path(operator)).json().has("succeededBy")).isFalse();
  }

  @Test
  void nobody_else_records_it() {
    Stream.of(
            Tokens.administration("11"),
            Tokens.operator(operator),
            Tokens.operator(successor),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(
            token ->
                refused(403, "forbidden", () -> succeed(token, successor, "MERGER", "2017-03-01")));
    refused(401, "unauthenticated", () -> succeed("", successor, "MERGER", "2017-03-01"));
    refused(
        404,
        "operator-unknown",
        () -> succeed(newUscc(), Tokens.miit(), successor, "MERGER", "2017-03-01"));
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    refusedAt(
        "/successorId",
        "successor-unknown",
        () -> succeed(Tokens.miit(), newUscc(), "MERGER", "2017-03-01"));
    refusedAt(
        "/successorId",
        "same-operator",
        () -> succeed(Tokens.miit(), operator, "MERGER", "2017-03-01"));
    refusedAt(
        "/effectiveOn",
        "date-in-future",
        () -> succeed(Tokens.miit(), successor, "MERGER", "2099-01-01"));
    refusedAt(
        "/kind",
        "unknown-value",
        () -> succeed(Tokens.miit(), successor, "MARRIAGE", "2017-03-01"));
    refusedAt(
        "/kind",
        "required",
        () ->
            API.post(
                Tokens.miit(),
                path(operator) + "/successions",
                json("{'successorId':'%s','effectiveOn':'2017-03-01'}", successor)));
  }

  private Answer succeed(String token, String to, String kind, String effectiveOn) {
    return succeed(operator, token, to, kind, effectiveOn);
  }

  private static Answer succeed(
      String from, String token, String to, String kind, String effectiveOn) {
    return API.post(token, path(from) + "/successions", body(to, kind, effectiveOn));
  }

  private static String body(String to, String kind, String effectiveOn) {
    return json("{'successorId':'%s','kind':'%s','effectiveOn':'%s'}", to, kind, effectiveOn);
  }

  private static Answer correct(String eventId, String of, @Nullable String replacement) {
    return correct(Tokens.miit(), eventId, of, replacement);
  }

  private static Answer correct(
      String token, String eventId, String of, @Nullable String replacement) {
    String start = json("{'eventId':'%s','reason':'录入有误'", eventId);
    return API.post(
        token,
        path(of) + "/corrections",
        replacement == null ? start + "}" : start + ",\"replacement\":" + replacement + "}");
  }

  private static String event(String of, int place) {
    return API.get(Tokens.auditor(), path(of) + "/history")
        .json()
        .at("/items/" + place + "/id")
        .stringValue();
  }

  private List<String> successors() {
    return API.get(Tokens.miit(), path(operator)).json().path("succeededBy").values().stream()
        .map(it -> it.path("successorId").stringValue())
        .toList();
  }

  private static String path(String operatorId) {
    return "/api/v1/operators/" + operatorId;
  }
}
