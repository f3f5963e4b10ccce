package io.qinggui.operator.registration.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.OperatorService;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadOperatorsApiTest {

  private static final String PATH = "/api/v1/operators";

  @Test
  void everybody_reads_an_operator_but_another_operator() {
    String id = newOperator("ENTERPRISE", "33");
    Stream.of(
            Tokens.miit(),
            Tokens.administration("44"),
            Tokens.evaluator(),
            Tokens.carrier(newUscc()),
            Tokens.auditor(),
            Tokens.operator(id))
        .forEach(token -> assertThat(API.get(token, PATH + "/" + id).status()).isEqualTo(200));
    refused(403, "forbidden", () -> API.get(Tokens.operator(newUscc()), PATH + "/" + id));
    refused(403, "forbidden", () -> API.get(Tokens.operator(id), PATH));
    refused(401, "unauthenticated", () -> API.get("", PATH + "/" + id));
  }

  @Test
  void who_is_not_registered_is_not_found() {
    refused(404, "operator-unknown", () -> API.get(Tokens.miit(), PATH + "/" + newUscc()));
  }

  @Test
  void a_list_is_narrowed_by_name_province_and_kind_and_read_page_by_page() {
    String one = newOperator("CARRIER", "65");
    String two = newOperator("CARRIER", "65");
    String three = newOperator("ENTERPRISE", "65");
    String position = "operator:" + OperatorService.LEDGER.head();

    String query = "?province=65&kind=CARRIER&limit=1";
    Answer first = API.get(Tokens.miit(), PATH + query, "Min-Ledger-Position", position);
    Answer second = API.get(Tokens.miit(), PATH + query + "&cursor=" + first.text("next"));
    assertThat(Stream.concat(ids(first).stream(), ids(second).stream()))
        .containsExactlyInAnyOrder(one, two);
    assertThat(second.json().path("next").isNull()).isTrue();

    assertThat(named("业" + three)).containsExactly(three);
  }

  @Test
  void several_operators_are_found_by_their_ids_at_once() {
    String one = newOperator("ENTERPRISE", "64");
    String two = newOperator("CARRIER", "64");
    String nobody = newUscc();
    String position = "operator:" + OperatorService.LEDGER.head();
    String both = PATH + "?operatorIds=" + one + "," + nobody + "," + two;

    assertThat(ids(API.get(Tokens.carrier(one), both, "Min-Ledger-Position", position)))
        .containsExactlyInAnyOrder(one, two);
    assertThat(ids(API.get(Tokens.miit(), both + "&kind=CARRIER"))).containsExactly(two);
    assertThat(ids(API.get(Tokens.operator(one), PATH + "?operatorIds=" + one)))
        .containsExactly(one);
    refused(403, "forbidden", () -> API.get(Tokens.operator(one), both));
    refused(
        422,
        "invalid-operator-id",
        () -> API.get(Tokens.miit(), PATH + "?operatorIds=" + one + ",nonsense"));
  }

  @Test
  void a_list_is_counted_when_asked() {
    String id = newOperator("ENTERPRISE", "64");
    newOperator("ENTERPRISE", "64");
    String position = "operator:" + OperatorService.LEDGER.head();
    String page = PATH + "?limit=1&kind=ENTERPRISE&total=true&province=64";

    Answer first = API.get(Tokens.miit(), page, "Min-Ledger-Position", position);
    Answer named = API.get(Tokens.miit(), page + "&name=" + id);
    assertThat(first.json().path("total").asLong()).isGreaterThanOrEqualTo(2);
    assertThat(named.json().path("total").asLong()).isEqualTo(1);
    assertThat(API.get(Tokens.miit(), PATH + "?limit=1").json().has("total")).isFalse();
  }

  @Test
  void a_name_is_found_however_it_is_written() {
    String id = newOperator("ENTERPRISE", "65");
    String position = "operator:" + OperatorService.LEDGER.head();
    assertThat(named("业" + id, "Min-Ledger-Position", position)).containsExactly(id);

    assertThat(named("业 " + id.toLowerCase(Locale.ROOT))).containsExactly(id);
    assertThat(named("业" + fullWidth(id))).containsExactly(id);
    assertThat(named("业.*" + id)).isEmpty();
  }

  private static List<String> named(String name, String... headers) {
    String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return ids(API.get(Tokens.miit(), PATH + query, headers));
  }

  private static String fullWidth(String ascii) {
    return ascii
        .chars()
        .map(it -> it - '!' + '！')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void what_was_recorded_about_an_operator_is_its_history() {
    String id = newOperator("ENTERPRISE", "33");
    JsonNode items =
        API.get(Tokens.operator(id), PATH + "/" + id + "/history").json().path("items");
    assertThat(items.size()).isEqualTo(1);
    assertThat(items.path(0).path("type").asString())
        .isEqualTo("io.qinggui.operator.operator-registered");
  }

  private static List<String> ids(Answer answer) {
    return answer.json().path("items").values().stream()
        .map(each -> each.path("operatorId").asString())
        .toList();
  }
}
