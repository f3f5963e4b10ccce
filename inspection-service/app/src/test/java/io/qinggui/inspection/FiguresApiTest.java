package io.qinggui.inspection;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures, in a province and months that no other test uses. */
class FiguresApiTest {

  private static final String TIBET = Tokens.administration("54");

  private final String operator = newUscc();

  @Test
  void a_case_is_counted_by_its_steps_and_stays_counted_as_it_was_known() {
    String august = "from=2017-08-01&to=2017-08-31&province=54";
    String location = open("2017-08-03");
    step(location, "confirmation", "{'confirmedOn': '2017-08-04'}");
    step(location, "rectification-order", "{'orderedOn': '2017-08-05', 'dueOn': '2017-08-20'}");
    step(location, "rectification", "{'completedOn': '2017-08-20'}");
    Instant before = LEDGER.closedTimestamp();
    String then = "&knownAt=" + before;

    assertThat(values(august))
        .containsEntry("inspection.cases-opened", 1L)
        .containsEntry("inspection.cases-opened-out-of-region", 1L)
        .containsEntry("inspection.cases-confirmed", 1L)
        .containsEntry("inspection.rectifications-in-time", 1L)
        .containsEntry("inspection.rectifications-late", 0L)
        .containsEntry("inspection.cases-at-rectified", 1L);
    Answer known = figures(august + then);
    API.post(
            TIBET,
            location + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '日期有误',"
                    + " 'replacement': {'completedOn': '2017-08-21'}}",
                lastEvent(operator, "rectification-completed")))
        .created();

    assertThat(values(august))
        .containsEntry("inspection.rectifications-in-time", 0L)
        .containsEntry("inspection.rectifications-late", 1L);
    assertThat(figures(august + then).body()).isEqualTo(known.body());
    everyFigureEqualsTheNumberOfItsItems(august);
    everyFigureEqualsTheNumberOfItsItems(august + then);
  }

  @Test
  void the_state_of_a_case_is_that_of_the_last_day() {
    String location = open("2017-09-03");
    step(location, "confirmation", "{'confirmedOn': '2017-09-10'}");

    assertThat(at("2017-09-02")).containsEntry("inspection.cases-at-opened", 0L);
    assertThat(at("2017-09-03")).containsEntry("inspection.cases-at-opened", 1L);
    assertThat(at("2017-09-09")).containsEntry("inspection.cases-at-opened", 1L);
    assertThat(at("2017-09-10"))
        .containsEntry("inspection.cases-at-opened", 0L)
        .containsEntry("inspection.cases-at-confirmed", 1L);
  }

  private Map<String, Long> at(String day) {
    return values("from=2017-09-01&to=" + day + "&province=54").entrySet().stream()
        .filter(it -> it.getKey().startsWith("inspection.cases-at"))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue() - earlier(it.getKey())));
  }

  /** Cases of the other test may stand where they were left. */
  private static long earlier(String figure) {
    return values("from=2017-09-01&to=2017-09-01&province=54").getOrDefault(figure, 0L);
  }

  @Test
  void a_complaint_is_replied_to_in_time_through_its_last_day() {
    String october = "from=2017-10-01&to=2017-10-31&province=54";
    complaint("2017-09-21", "2017-10-21");
    complaint("2017-09-20", "2017-10-21");
    complaint("2017-10-15", null);

    assertThat(values(october))
        .containsEntry("inspection.complaints-received", 1L)
        .containsEntry("inspection.complaints-replied-in-time", 1L)
        .containsEntry("inspection.complaints-replied-late", 1L)
        .containsEntry("inspection.complaints-awaiting-reply", 1L)
        .containsEntry("inspection.complaints-overdue", 0L);
    String overdue = "inspection.complaints-overdue";
    assertThat(values("from=2017-10-01&to=2017-11-14&province=54")).containsEntry(overdue, 0L);
    assertThat(values("from=2017-10-01&to=2017-11-15&province=54")).containsEntry(overdue, 1L);
  }

  @Test
  void who_may_ask_and_what_cannot_be_asked() {
    String period = "?from=2017-01-01&to=2017-03-31";
    String items = "/api/v1/figures/inspection.cases-opened/items" + period;
    refused(403, "forbidden", () -> API.get(Tokens.operator(operator), "/api/v1/figures" + period));
    refused(403, "forbidden", () -> API.get(Tokens.carrier(operator), items));
    assertThat(API.get(Tokens.carrier(operator), "/api/v1/figures" + period).status())
        .isEqualTo(200);
    refused(
        404,
        "figure-unknown",
        () -> API.get(TIBET, "/api/v1/figures/inspection.dreams/items" + period));
    refusedAt(
        "/query/to",
        "period-ends-before-it-begins",
        () -> API.get(TIBET, "/api/v1/figures?from=2017-03-31&to=2017-03-30"));
    refusedAt(
        "/query/knownAt",
        "known-at-in-future",
        () -> API.get(TIBET, "/api/v1/figures" + period + "&knownAt=2199-01-01T00:00:00Z"));
  }

  private static void everyFigureEqualsTheNumberOfItsItems(String query) {
    values(query)
        .forEach(
            (name, value) ->
                assertThat(
                        API.get(TIBET, "/api/v1/figures/" + name + "/items?limit=500&" + query)
                            .json()
                            .path("items")
                            .size())
                    .as(name)
                    .isEqualTo(value.intValue()));
  }

  private static Answer figures(String query) {
    return API.get(TIBET, "/api/v1/figures?" + query).ok();
  }

  private static Map<String, Long> values(String query) {
    return figures(query)
        .json()
        .path("figures")
        .valueStream()
        .collect(
            Collectors.toMap(
                (JsonNode it) -> it.path("name").stringValue(),
                (JsonNode it) -> it.path("value").longValue()));
  }

  private String open(String foundOn) {
    return API.post(
            TIBET,
            "/api/v1/cases",
            json(
                "{'operatorId': '%s', 'kind': 'OUT_OF_REGION', 'province': '54',"
                    + " 'source': 'SURVEY', 'foundOn': '%s', 'evidence': '现场记录'}",
                operator, foundOn))
        .created()
        .header("Location");
  }

  private static void step(String location, String step, String body) {
    API.post(TIBET, location + "/" + step, json(body)).created();
  }

  private void complaint(String receivedOn, @Nullable String repliedOn) {
    String location =
        API.post(
                TIBET,
                "/api/v1/complaints",
                json(
                    "{'province': '54', 'channel': 'WEB', 'receivedOn': '%s',"
                        + " 'about': {'operatorId': '%s'}, 'kind': 'UNLICENSED', 'text': '%s'}",
                    receivedOn, operator, receivedOn))
            .created()
            .header("Location");
    if (repliedOn != null) {
      step(location, "acceptance", "{'acceptedOn': '%s'}".formatted(receivedOn));
      step(location, "reply", "{'repliedOn': '%s', 'text': '已处理'}".formatted(repliedOn));
    }
  }
}
