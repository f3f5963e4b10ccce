package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Standings, deadlines and announcements. */
class StandingApiTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();

  @Test
  void a_standing_tells_what_applies_and_the_whole_timeline_in_order() {
    register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    register.running(operator, "CDN", "2016-05-01");
    Answer standing =
        service
            .get(
                "/operators/" + operator + "/standing?validAt=2017-03-31T12:00:00%2B08:00",
                Tokens.operator(operator))
            .ok();
    assertThat(codes(standing, "effects")).contains("CATALOGUE_GRACE");
    assertThat(codes(standing, "timeline")).contains("COMMITMENT_MISSED");
    assertThat(standing.at("/nextChangeAt")).isEqualTo("2017-04-01");
    List<String> starts =
        standing
            .json()
            .get("timeline")
            .valueStream()
            .map(it -> it.get("from").asString(""))
            .toList();
    assertThat(starts).isSortedAccordingTo(Comparator.naturalOrder());
    service
        .get("/operators/" + operator + "/standing", Tokens.operator(register.operator()))
        .problem(403, "forbidden");
  }

  @Test
  void deadlines_are_found_in_their_window_and_province() {
    register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    Answer running = running();
    String position = running.header("Ledger-Position");
    List<JsonNode> all =
        register.deadlines("from=2017-03-01&to=2017-04-30&province=33", position).toList();
    assertThat(all)
        .anySatisfy(
            it -> {
              assertThat(it.get("operatorId").asString()).isEqualTo(operator);
              assertThat(it.get("date").asString()).isEqualTo("2017-04-01");
              assertThat(it.get("begin")).isNotEmpty();
            });
    assertThat(register.deadlines("from=2017-03-01&to=2017-04-30&province=11", position))
        .noneSatisfy(it -> assertThat(it.get("operatorId").asString()).isEqualTo(operator));
    assertThat(register.deadlines("from=2017-04-02&to=2017-04-30", position))
        .noneSatisfy(it -> assertThat(it.get("operatorId").asString()).isEqualTo(operator));
    service
        .get("/deadlines?from=2017-04-02&to=2017-04-01", Tokens.auditor())
        .invalid("/query/to", "ends-before-it-begins");
    service.get("/deadlines?from=2017-04-02", Tokens.auditor()).invalid("/query/to", "required");
  }

  @Test
  void boundaries_that_were_passed_are_announced_once_each_with_their_dates() {
    register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    register.running(operator, "CDN", "2016-05-01");
    await().atMost(SOON).until(() -> register.announced(operator).contains("2019-05-01"));
    assertThat(register.announced(operator)).contains("2014-05-01", "2017-04-01", "2019-05-01");
    assertThat(register.announced(operator)).doesNotHaveDuplicates();
  }

  private Answer running() {
    register.running(operator, "CDN", "2016-05-01");
    String number = register.registered(register.operator(), "2014-05-01", "2019-04-30", "IDC");
    return register
        .file(number, "dockings", Map.of("provinces", List.of("33"), "completedOn", "2017-01-01"))
        .created();
  }

  private static List<String> codes(Answer standing, String field) {
    return standing.json().get(field).valueStream().map(it -> it.get("code").asString()).toList();
  }
}
