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
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A ledger by position, as an auditor reads it. */
class LedgerReadsTest {

  private static final String EVENTS = "/api/v1/ledgers/sample/events";
  private static final String AUDITOR = Tokens.bearer(Tokens.auditor());

  @Test
  void positions_are_dense_from_the_first_to_the_head() {
    depotOf(newOperator());
    depotOf(newOperator());
    depotOf(newOperator());
    Answer head = read("/api/v1/ledgers/sample/head");
    long last = Long.parseLong(head.at("/position"));

    List<JsonNode> all = pages(EVENTS + "?limit=2");

    assertThat(all.stream().limit(last).map(it -> it.path("position").longValue()))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    assertThat(all.get((int) last - 1).path("leafHash").asString()).isEqualTo(head.at("/leafHash"));
    assertThat(read(EVENTS + "?limit=1&after=2").at("/items/0/position")).isEqualTo("3");
  }

  @Test
  void what_is_looked_for_is_found() {
    depotOf(newOperator());
    JsonNode one = read(EVENTS + "?limit=1").json().at("/items/0");
    String day = one.path("recordedAt").asString().substring(0, 10);

    for (String found :
        List.of(
            "type=" + one.path("type").asString(),
            "actor=" + one.at("/actor/subject").asString(),
            "from=2017-01-01&to=2199-01-01",
            "from=" + day)) {
      assertThat(read(EVENTS + "?limit=1&" + found).at("/items/0/position"))
          .as(found)
          .isEqualTo("1");
    }
    for (String none : List.of("type=none", "actor=nobody", "to=2017-01-01", "from=2199-01-01")) {
      assertThat(pages(EVENTS + "?" + none)).as(none).isEmpty();
    }
  }

  @Test
  void it_is_for_auditors_and_the_ministry() {
    assertThat(get(EVENTS, "Authorization", Tokens.bearer(Tokens.administration("33"))).problem())
        .isEqualTo("403 forbidden");
    assertThat(get("/api/v1/ledgers/other/events", "Authorization", AUDITOR).problem())
        .isEqualTo("404 ledger-unknown");
    assertThat(get(EVENTS + "?from=2018-01-02&to=2018-01-01", "Authorization", AUDITOR).problem())
        .isEqualTo("422 period-ends-before-it-begins /query/to");
    assertThat(get(EVENTS + "?after=-1", "Authorization", AUDITOR).status()).isEqualTo(422);
  }

  private static Answer read(String path) {
    return get(path, "Authorization", AUDITOR).ok();
  }

  private static List<JsonNode> pages(String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = read(path + cursor).json();
      page.path("items").forEach(all::add);
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    return all;
  }

  private static void depotOf(String operator) {
    assertThat(post("/api/v1/depots", depot(operator)).status()).isEqualTo(201);
  }
}
