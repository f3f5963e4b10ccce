package io.qinggui.gateway.pages.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.deadline.CalendarFile.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Deadlines as events of a calendar. */
final class CalendarEvents {

  private static final int AT_ONCE = 500;
  private static final int AT_MOST = 2_000;
  private static final int NAMES = 200;

  private CalendarEvents() {}

  /**
   * All deadlines of a window.
   *
   * @throws BadInputException when there are more than a calendar should have
   */
  static List<Event> of(Visit visit, Window window, LocalDate today) {
    List<JsonNode> items = items(visit, window);
    OperatorNames names =
        OperatorNames.of(
            visit, items.stream().map(it -> it.path("operatorId").asString("")).toList(), NAMES);
    return items.stream().map(it -> event(visit.texts(), it, names, today)).toList();
  }

  private static List<JsonNode> items(Visit visit, Window window) {
    Map<String, String> query = new LinkedHashMap<>(window.query());
    query.put("limit", String.valueOf(AT_ONCE));
    List<JsonNode> items = new ArrayList<>();
    String next;
    do {
      JsonNode page = visit.read("/deadlines", query);
      page.path("items").forEach(items::add);
      next = page.path("next").asString("");
      query.put("cursor", next);
      if (!next.isEmpty() && items.size() >= AT_MOST) {
        throw new BadInputException(visit.texts().text("deadline.tooMany", AT_MOST));
      }
    } while (!next.isEmpty());
    return items;
  }

  private static Event event(PageTexts texts, JsonNode item, OperatorNames names, LocalDate today) {
    Due due = Due.of(texts, item, names, today);
    String whom = due.operator().isEmpty() ? due.authority() : due.operator();
    String description =
        Stream.concat(due.what().stream(), Stream.of(due.authority()))
            .filter(it -> !it.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    String summary = whom.isEmpty() ? due.kind() : texts.text("deadline.event", due.kind(), whom);
    return new Event(uid(item), due.date(), summary, description, due.kind());
  }

  /**
   * The same for the same deadline, whenever and by whom the calendar is asked for. What has an id
   * keeps it when its day moves; a change of a standing is known by its day alone.
   */
  private static String uid(JsonNode item) {
    String day = item.path("kind").isMissingNode() ? item.path("date").asString("") : "";
    String identity =
        Stream.of("operatorId", "licenseNumber", "validUntil", "applicationId", "id")
            .map(it -> item.path(it).asString(""))
            .collect(Collectors.joining(" ", Due.kindOf(item) + " " + day + " ", ""));
    return UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)) + "@qinggui";
  }
}
