package io.qinggui.operator.http;

import static io.qinggui.operator.http.Refusals.refused;
import static io.qinggui.operator.http.RunningService.API;
import static io.qinggui.operator.http.RunningService.newOperator;
import static io.qinggui.operator.http.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Api.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    String position = "operator:" + RunningService.LEDGER.head();

    String query = "?province=65&kind=CARRIER&limit=1";
    Answer first = API.get(Tokens.miit(), PATH + query, "Min-Ledger-Position", position);
    Answer second = API.get(Tokens.miit(), PATH + query + "&cursor=" + first.text("next"));
    assertThat(Stream.concat(ids(first).stream(), ids(second).stream()))
        .containsExactlyInAnyOrder(one, two);
    assertThat(second.json().path("next").isNull()).isTrue();

    String name = URLEncoder.encode("业" + three, StandardCharsets.UTF_8);
    assertThat(ids(API.get(Tokens.miit(), PATH + "?name=" + name))).containsExactly(three);
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
