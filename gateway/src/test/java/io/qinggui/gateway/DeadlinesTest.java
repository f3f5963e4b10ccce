package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.qinggui.platform.testkit.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deadlines of two services in one list. */
class DeadlinesTest {

  private static final String PATH = "/api/v1/deadlines?from=2017-01-01&to=2017-12-31";

  @BeforeEach
  void twoLists() {
    RunningGateway.reset();
    LICENSE.answerWith(list(List.of("01", "03", "03", "07", "09"), 2));
    INSPECTION.answerWith(list(List.of("02", "03", "04", "08"), 3));
  }

  @Test
  void they_are_in_the_order_of_their_days() {
    assertThat(dates(get(PATH)))
        .containsExactly("01", "02", "03", "03", "03", "04", "07", "08", "09");
  }

  @Test
  void pages_make_the_whole_wherever_the_services_pages_end() {
    List<String> whole = dates(get(PATH));
    for (int limit = 1; limit <= 9; limit++) {
      List<String> pages = new ArrayList<>();
      String cursor = "";
      do {
        Answer page = get(PATH + "&limit=" + limit + cursor);
        pages.addAll(dates(page));
        JsonNode next = page.json().path("next");
        cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
      } while (!cursor.isEmpty());
      assertThat(pages).as("limit %s", limit).isEqualTo(whole);
    }
  }

  @Test
  void a_cursor_that_is_none_is_refused() {
    assertThat(get(PATH + "&cursor=eA").problem()).isEqualTo("422 bad-cursor /query/cursor");
  }

  private static List<String> dates(Answer answer) {
    return answer
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("date").stringValue().substring(8))
        .toList();
  }

  /** Days of June, so many on a page of the service whatever is asked. */
  private static HttpHandler list(List<String> days, int onPage) {
    return exchange -> {
      String query = exchange.getRequestURI().getQuery();
      int at = query.indexOf("cursor=");
      int from = at < 0 ? 0 : Integer.parseInt(query.substring(at + 7));
      int to = Math.min(days.size(), from + onPage);
      String items =
          days.subList(from, to).stream()
              .map(day -> "{\"date\":\"2017-06-" + day + "\"}")
              .collect(Collectors.joining(","));
      StubService.send(
          exchange,
          200,
          "application/json",
          "{\"items\":["
              + items
              + "],\"next\":"
              + (to < days.size() ? "\"" + to + "\"" : "null")
              + "}");
    };
  }
}
