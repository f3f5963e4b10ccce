package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.EventWords;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.proof.EventPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What was recorded of an operator later than one moment and not later than another.
 *
 * @param events the earliest of them
 * @param left how many more there are, as far as they were looked at
 * @param whole whether all were looked at
 */
public record RecordedBetween(List<Event> events, int left, boolean whole) {

  private static final int MOST_PAGES = 6;
  private static final int MOST_SHOWN = 200;
  private static final String ROWS = "500";

  /** Copies the list. */
  public RecordedBetween {
    events = List.copyOf(events);
  }

  /** An event in words. */
  public record Event(
      String id,
      EventPlace place,
      String title,
      String legalDay,
      String recorded,
      String who,
      boolean withdrawn) {

    static Event of(JsonNode event, String operatorId, PageTexts texts) {
      EventWords words = new EventWords(texts);
      return new Event(
          event.path("id").asString(""),
          EventPlace.of(event, operatorId),
          words.title(event),
          texts.day(event.path("legalDate")),
          texts.moment(event.path("recordedAt")),
          words.who(event),
          event.path("withdrawnBy").isString());
    }
  }

  /** Histories begin with the earliest, so that all before has to be passed over. */
  static RecordedBetween of(Visit visit, String operatorId, Instant after, Instant until) {
    List<JsonNode> found = new ArrayList<>();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("knownAt", until.toString());
    query.put("limit", ROWS);
    boolean whole = !after.isBefore(until);
    for (int page = 0; page < MOST_PAGES && !whole; page++) {
      JsonNode answer = visit.read("/operators/{id}/history", query, operatorId);
      answer
          .path("items")
          .valueStream()
          .filter(it -> Instant.parse(it.path("recordedAt").stringValue()).isAfter(after))
          .forEach(found::add);
      query.put("cursor", answer.path("next").asString(""));
      whole = !answer.path("next").isString();
    }
    return new RecordedBetween(
        found.stream()
            .limit(MOST_SHOWN)
            .map(it -> Event.of(it, operatorId, visit.texts()))
            .toList(),
        Math.max(0, found.size() - MOST_SHOWN),
        whole);
  }
}
