package io.qinggui.operator.naming.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NameChangesApiTest {

  private final String operator = newOperator("ENTERPRISE", "33");
  private final String path = "/api/v1/operators/" + operator;
  private final String registered = "企业" + operator;
  private final String second = "二" + operator;
  private final String third = "三 云" + operator;

  @Test
  void an_operator_has_another_name_and_its_old_one_is_history() {
    assertThat(names()).containsExactly(registered + " null null");
    Answer answer = rename(Tokens.administration("33"), second, "2016-03-01");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(path);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.json().toString())
        .isEqualTo(
            json("{'operatorId':'%s','name':'%s','changedOn':'2016-03-01'}", operator, second));

    rename(Tokens.miit(), third, "2017-03-01");
    Answer read = API.get(Tokens.operator(operator), path);
    assertThat(read.text("name")).isEqualTo(third);
    assertThat(read.header("ETag")).isEqualTo("\"2\"");
    assertThat(names())
        .containsExactly(
            registered + " null 2016-03-01",
            second + " 2016-03-01 2017-03-01",
            third + " 2017-03-01 null");
  }

  @Test
  void it_is_found_by_each_of_its_names() {
    rename(Tokens.miit(), second, "2016-03-01");
    rename(Tokens.miit(), third, "2017-03-01");
    assertThat(names()).hasSize(3);
    for (String name : List.of(registered, second, third, "三云 " + operator)) {
      assertThat(found(name)).as(name).containsExactly(operator);
    }
    assertThat(found(registered + second)).as("none of them").isEmpty();
    assertThat(
            API.get(Tokens.miit(), "/api/v1/operators?province=33&name=" + encoded(second))
                .json()
                .at("/items/0/name")
                .stringValue())
        .isEqualTo(third);
  }

  @Test
  void names_follow_the_corrections_of_changes() {
    rename(Tokens.miit(), second, "2016-03-01");
    rename(Tokens.miit(), third, "2017-03-01");
    correct(event(1), body("丁" + operator, "2015-03-01"));
    assertThat(names())
        .containsExactly(
            registered + " null 2015-03-01",
            "丁" + operator + " 2015-03-01 2017-03-01",
            third + " 2017-03-01 null");
    assertThat(found(second)).isEmpty();
    correct(event(4), null);
    assertThat(names())
        .containsExactly(registered + " null 2017-03-01", third + " 2017-03-01 null");
    assertThat(found("丁" + operator)).isEmpty();
    correct(
        event(0), json("{'uscc':'%s','name':'甲','kind':'ENTERPRISE','province':'33'}", operator));
    assertThat(names()).containsExactly("甲 null 2017-03-01", third + " 2017-03-01 null");
    correct(event(2), null);
    assertThat(names()).containsExactly("甲 null null");
  }

  @Test
  void nobody_else_records_it() {
    Stream.of(
            Tokens.administration("44"),
            Tokens.operator(operator),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> rename(token, second, "2016-03-01")));
    refused(401, "unauthenticated", () -> rename("", second, "2016-03-01"));
    refused(
        404,
        "operator-unknown",
        () ->
            API.post(
                Tokens.miit(),
                "/api/v1/operators/" + newUscc() + "/name-changes",
                body(second, "2016-03-01")));
  }

  @Test
  void a_repeat_is_noticed_and_a_contradiction_refused() {
    rename(Tokens.miit(), second, "2016-03-01");
    refused(409, "already-changed", () -> rename(Tokens.miit(), second, "2016-03-01"));
    refused(409, "changed-differently", () -> rename(Tokens.miit(), third, "2016-03-01"));
    refused(409, "already-named", () -> rename(Tokens.miit(), second, "2016-03-02"));
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    rename(Tokens.miit(), second, "2016-03-01");
    refusedAt(
        "/changedOn", "before-the-last-change", () -> rename(Tokens.miit(), third, "2016-02-29"));
    refusedAt("/changedOn", "date-in-future", () -> rename(Tokens.miit(), third, "2099-01-01"));
    refusedAt("/changedOn", "invalid-date", () -> rename(Tokens.miit(), third, "2017-02-30"));
    refusedAt("/name", "blank", () -> rename(Tokens.miit(), " ", "2017-03-01"));
    refusedAt("/name", "too-long", () -> rename(Tokens.miit(), "长".repeat(201), "2017-03-01"));
    refusedAt(
        "/name",
        "required",
        () -> API.post(Tokens.miit(), path + "/name-changes", json("{'changedOn':'2017-03-01'}")));
  }

  @Test
  void who_read_an_older_version_writes_nothing() {
    String[] version = {"If-Match", "\"0\""};
    assertThat(rename(Tokens.miit(), second, "2016-03-01", version).status()).isEqualTo(201);
    refused(412, "stale-version", () -> rename(Tokens.miit(), third, "2017-03-01", version));
  }

  private Answer rename(String token, String name, String changedOn, String... headers) {
    return API.post(token, path + "/name-changes", body(name, changedOn), headers);
  }

  private static String body(String name, String changedOn) {
    return json("{'name':'%s','changedOn':'%s'}", name, changedOn);
  }

  private void correct(String eventId, @Nullable String replacement) {
    String start = json("{'eventId':'%s','reason':'录入有误'", eventId);
    Answer corrected =
        API.post(
            Tokens.administration("33"),
            path + "/corrections",
            replacement == null ? start + "}" : start + ",\"replacement\":" + replacement + "}");
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
  }

  private String event(int place) {
    return API.get(Tokens.auditor(), path + "/history")
        .json()
        .at("/items/" + place + "/id")
        .stringValue();
  }

  private List<String> names() {
    return API.get(Tokens.auditor(), path).json().path("names").values().stream()
        .map(it -> text(it, "name") + " " + text(it, "from") + " " + text(it, "until"))
        .toList();
  }

  private static @Nullable String text(JsonNode name, String field) {
    return name.required(field).stringValue(null);
  }

  private static List<String> found(String name) {
    return API
        .get(Tokens.auditor(), "/api/v1/operators?name=" + encoded(name))
        .json()
        .path("items")
        .values()
        .stream()
        .map(each -> each.path("operatorId").stringValue())
        .toList();
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8);
  }
}
