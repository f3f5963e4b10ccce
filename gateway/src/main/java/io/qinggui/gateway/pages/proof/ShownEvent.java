package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.EventWords;
import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.Facts.Fact;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * An event as the visitor may see it: in the ledger by its position, or in the history that the
 * address names.
 *
 * @param title what was recorded
 * @param legalDay from when it counts; may be empty
 * @param recorded when it was recorded, in Beijing
 * @param who recorded it
 * @param facts field by field
 */
public record ShownEvent(
    EventPlace place,
    String title,
    String legalDay,
    String recorded,
    String who,
    List<Fact> facts) {

  private static final String ROWS = "500";
  private static final int MOST_PAGES = 4;

  /** Copies the list. */
  public ShownEvent {
    facts = List.copyOf(facts);
  }

  private static ShownEvent of(Visit visit, JsonNode event, String operatorId) {
    EventWords words = new EventWords(visit.texts());
    return new ShownEvent(
        EventPlace.of(event, operatorId),
        words.title(event),
        visit.texts().day(event.path("legalDate")),
        visit.texts().moment(event.path("recordedAt")),
        words.who(event),
        new Facts(visit.texts()).of(event.path("data")));
  }

  /**
   * Finds it; empty when the address does not say in whose history it is, or it is not there.
   *
   * @param position in the ledger; 0 when that is not known
   */
  static Optional<ShownEvent> find(Visit visit, String ledger, String eventId, long position) {
    return (visit.is(Role.AUDITOR, Role.MIIT) && position > 0
            ? ifTold(() -> inLedger(visit, ledger, eventId, position))
            : Optional.<ShownEvent>empty())
        .or(() -> ifTold(() -> inHistory(visit, ledger, eventId)));
  }

  private static Optional<ShownEvent> ifTold(Supplier<Optional<ShownEvent>> question) {
    try {
      return question.get();
    } catch (RefusedByService | ProblemException untold) {
      return Optional.empty();
    }
  }

  private static Optional<ShownEvent> inLedger(
      Visit visit, String ledger, String eventId, long position) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("after", String.valueOf(position - 1));
    query.put("limit", "1");
    return visit
        .read("/ledgers/{ledger}/events", query, ledger)
        .path("items")
        .valueStream()
        .filter(it -> it.path("id").asString("").equals(eventId))
        .findFirst()
        .map(it -> of(visit, it, visit.parameter(EventPlace.OPERATOR)));
  }

  private static Optional<ShownEvent> inHistory(Visit visit, String ledger, String eventId) {
    String given = visit.parameter(EventPlace.OPERATOR);
    String operatorId =
        given.isEmpty() ? Objects.requireNonNullElse(visit.caller().operatorId(), "") : given;
    if (!OperatorId.isShaped(operatorId)) {
      return Optional.empty();
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", visit.parameter(EventPlace.DAY));
    query.put("to", visit.parameter(EventPlace.DAY));
    query.put("limit", ROWS);
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode history = visit.read("/operators/{operatorId}/history", query, operatorId);
      for (JsonNode event : history.path("items").values()) {
        if (event.path("id").asString("").equals(eventId)
            && event.path("ledger").asString("").equals(ledger)) {
          return Optional.of(of(visit, event, operatorId));
        }
      }
      if (!history.path("next").isString()) {
        break;
      }
      query.put("cursor", history.path("next").stringValue());
    }
    return Optional.empty();
  }
}
