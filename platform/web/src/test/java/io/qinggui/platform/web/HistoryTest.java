package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.get;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static io.qinggui.platform.web.sample.SampleService.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a service recorded about an operator. */
class HistoryTest {

  @Test
  void every_event_is_told_with_its_evidence() {
    String operator = operatorWithRenames(1);
    JsonNode first = history(operator, "").json().at("/items/0");
    assertThat(first.propertyNames())
        .contains(
            "id",
            "type",
            "ledger",
            "position",
            "stream",
            "sequence",
            "legalDate",
            "recordedAt",
            "actor",
            "data",
            "leafHash");
    assertThat(first.path("type").stringValue()).isEqualTo("io.qinggui.sample.depot-opened");
    assertThat(first.path("legalDate").stringValue()).isEqualTo("2017-03-31");
    assertThat(first.path("leafHash").stringValue()).matches("([0-9a-f]{2})+");
    assertThat(first.at("/data/name").stringValue()).isEqualTo("一号");
    assertThat(first.at("/actor/subject").stringValue()).isEqualTo("miit");
    assertThat(first.at("/actor/role").stringValue()).isEqualTo("MIIT");
  }

  @Test
  void pages_make_the_whole_even_when_something_is_recorded_meanwhile() {
    String operator = operatorWithRenames(6);
    List<Integer> sequences = new ArrayList<>();
    String query = "?limit=3";
    do {
      Answer page = history(operator, query);
      page.json().path("items").forEach(item -> sequences.add(item.path("sequence").intValue()));
      rename(operator, "2019-01-01");
      JsonNode next = page.json().path("next");
      query = next.isNull() ? "" : "?limit=3&cursor=" + next.stringValue();
    } while (!query.isEmpty());
    assertThat(sequences).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void only_what_counts_at_a_moment_and_was_known_by_then_is_told() {
    String operator = operatorWithRenames(2);
    assertThat(history(operator, "?validAt=2017-12-31T15:59:59Z").json().path("items")).hasSize(1);
    assertThat(history(operator, "?validAt=2017-12-31T16:00:00Z").json().path("items")).hasSize(3);
    String known = history(operator, "").json().at("/items/1/recordedAt").stringValue();
    assertThat(history(operator, "?knownAt=" + known).json().path("items")).hasSize(2);
    assertThat(history(operator, "?knownAt=" + known).header("Known-At")).isEqualTo(known);
    assertThat(history(operator, "?knownAt=2199-01-01T00:00:00Z").problem())
        .isEqualTo("422 known-at-in-future /query/knownAt");
  }

  @Test
  void it_is_narrowed_by_type_actor_and_legal_date() {
    String operator = operatorWithRenames(2);

    assertThat(sequences(operator, "type=io.qinggui.sample.depot-opened")).containsExactly(0);
    assertThat(sequences(operator, "actor=miit")).containsExactly(0, 1, 2);
    assertThat(sequences(operator, "actor=nobody")).isEmpty();
    assertThat(sequences(operator, "from=2017-12-31&to=2018-01-01")).containsExactly(1, 2);
    assertThat(sequences(operator, "from=2018-01-01")).containsExactly(1, 2);
    assertThat(sequences(operator, "from=2018-01-02")).isEmpty();
    assertThat(sequences(operator, "to=2017-03-30")).isEmpty();
    assertThat(sequences(operator, "to=2017-03-31")).containsExactly(0);
    assertThat(history(operator, "?from=2018-01-02&to=2018-01-01").problem())
        .isEqualTo("422 period-ends-before-it-begins /query/to");
  }

  private static List<Integer> sequences(String operator, String query) {
    return history(operator, "?" + query)
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("sequence").intValue())
        .toList();
  }

  @Test
  void an_operator_without_events_has_an_empty_history() {
    assertThat(history(newOperator(), "").body()).isEqualTo("{\"items\":[],\"next\":null}");
  }

  @Test
  void an_operator_reads_its_own_only() {
    String operator = newOperator();
    String path = "/api/v1/operators/" + operator + "/history";
    String own = Tokens.bearer(Tokens.operator(operator));
    String other = Tokens.bearer(Tokens.operator(newOperator()));
    assertThat(get(path, "Authorization", own).status()).isEqualTo(200);
    assertThat(get(path, "Authorization", other).problem()).isEqualTo("403 forbidden");
  }

  private static Answer history(String operator, String query) {
    return get("/api/v1/operators/" + operator + "/history" + query);
  }

  private static String operatorWithRenames(int renames) {
    String operator = newOperator();
    post("/api/v1/depots", depot(operator));
    for (int i = 0; i < renames; i++) {
      rename(operator, "2018-01-01");
    }
    return operator;
  }

  private static void rename(String operator, String on) {
    post("/api/v1/depots/" + operator + "/name", "{\"name\": \"二号\", \"on\": \"" + on + "\"}");
  }
}
