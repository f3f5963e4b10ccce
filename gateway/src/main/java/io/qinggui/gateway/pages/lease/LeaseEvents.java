package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.EventWords;
import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.Facts.Fact;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.proof.EventPlace;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What was recorded of a lease, the first first.
 *
 * @param whole whether there cannot be more
 */
public record LeaseEvents(List<Event> events, boolean whole) {

  private static final List<String> TYPES =
      List.of("lease-recorded", "lease-changed", "lease-ended", "lease-fact-withdrawn");

  /** What the page says elsewhere, and ids, which say nothing to people. */
  private static final Set<String> UNTOLD =
      Set.of("leaseId", "lessorId", "lesseeId", "type", "eventId", "replacedBy");

  private static final String ROWS = "500";

  /** Copies the list. */
  public LeaseEvents {
    events = List.copyOf(events);
  }

  /**
   * An event in words.
   *
   * @param place where it stands in its ledger
   * @param corrects id of the event, when what it recorded can be put right
   * @param withdrawn whether what it recorded was taken back
   */
  public record Event(
      String id,
      EventPlace place,
      String title,
      String legalDay,
      String recorded,
      String who,
      List<Fact> facts,
      boolean corrects,
      boolean withdrawn) {}

  /**
   * Reads them in the history of a party, which has the events of all its leases.
   *
   * @param partyId whose history the visitor may read
   */
  static LeaseEvents of(Visit visit, String partyId, String leaseId, Map<String, String> known) {
    List<Supplier<JsonNode>> answers =
        TYPES.stream().map(type -> visit.begin(() -> read(visit, partyId, type, known))).toList();
    List<JsonNode> pages = answers.stream().map(Supplier::get).toList();
    List<Event> events =
        pages.stream()
            .flatMap(it -> it.path("items").valueStream())
            .filter(it -> it.path("stream").asString("").equals("lease/" + leaseId))
            .sorted(Comparator.comparingLong(it -> it.path("position").asLong()))
            .map(it -> event(it, partyId, visit.texts()))
            .toList();
    return new LeaseEvents(events, pages.stream().noneMatch(it -> it.path("next").isString()));
  }

  private static JsonNode read(
      Visit visit, String partyId, String type, Map<String, String> known) {
    Map<String, String> query = new LinkedHashMap<>(known);
    query.put("type", "io.qinggui.operator." + type);
    query.put("limit", ROWS);
    return visit.read("/operators/{id}/history", query, partyId);
  }

  private static Event event(JsonNode event, String partyId, PageTexts texts) {
    EventWords words = new EventWords(texts);
    boolean withdrawal = event.path("type").asString("").endsWith("withdrawn");
    boolean withdrawn = event.path("withdrawnBy").isString();
    return new Event(
        event.path("id").asString(""),
        EventPlace.of(event, partyId),
        words.title(event),
        texts.day(event.path("legalDate")),
        texts.moment(Instant.parse(event.path("recordedAt").stringValue())),
        words.who(event),
        new Facts(texts)
            .of(event.path("data")).stream().filter(it -> !UNTOLD.contains(it.name())).toList(),
        !withdrawal && !withdrawn,
        withdrawn);
  }
}
