package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.EventWords;
import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.Facts.Fact;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.filing.FiledBy;
import io.qinggui.gateway.pages.proof.EventPlace;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An event in words.
 *
 * @param id of the event
 * @param place where it stands in its ledger
 * @param stream that it is in
 * @param title what was recorded
 * @param legalDay from when it counts
 * @param recorded when it was recorded, in Beijing
 * @param who recorded it
 * @param facts what was recorded, field by field
 * @param withdrawn whether it was taken back later
 * @param before the moment just before it was recorded, for a look at what was known then
 * @param byPeople whether somebody filed it; the rest services note for themselves
 * @param correction address of the form by which it can be corrected; empty when there is none
 * @param about the case, order or lease that it is about; empty when it is about none
 */
public record Happening(
    String id,
    EventPlace place,
    String stream,
    String title,
    String legalDay,
    String recorded,
    String who,
    List<Fact> facts,
    boolean withdrawn,
    String before,
    boolean byPeople,
    String correction,
    String about) {

  private static final String WITHDRAWN = "fact-withdrawn";
  private static final List<String> THINGS = List.of("caseId", "orderId", "leaseId");

  /** Copies the list. */
  public Happening {
    facts = List.copyOf(facts);
  }

  /** The events of an operator's history. */
  public static List<Happening> of(JsonNode history, String operatorId, PageTexts texts) {
    Set<String> withdrawn =
        history
            .path("items")
            .valueStream()
            .filter(it -> it.path("type").asString("").endsWith(WITHDRAWN))
            .map(it -> it.path("data").path("eventId").asString(""))
            .collect(Collectors.toSet());
    return history
        .path("items")
        .valueStream()
        .map(it -> of(it, operatorId, withdrawn.contains(it.path("id").asString("")), texts))
        .toList();
  }

  private static Happening of(
      JsonNode event, String operatorId, boolean withdrawn, PageTexts texts) {
    EventWords words = new EventWords(texts);
    JsonNode data = event.path("data");
    Instant recordedAt = Instant.parse(event.path("recordedAt").stringValue());
    return new Happening(
        event.path("id").stringValue(),
        EventPlace.of(event, operatorId),
        event.path("stream").asString(""),
        words.title(event),
        texts.day(event.path("legalDate")),
        texts.moment(recordedAt),
        words.who(event),
        new Facts(texts).of(data),
        withdrawn,
        recordedAt.minusNanos(1_000).toString(),
        !event.path("type").stringValue().endsWith("-noted"),
        FiledBy.write(event.path("type").stringValue()).map(it -> "/filings/" + it).orElse(""),
        THINGS.stream()
            .map(it -> data.path(it).asString(""))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse(""));
  }
}
