package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.PageTexts;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where an event stands, as a history tells it, and the way to its proof.
 *
 * @param ledger that it is in
 * @param position in the ledger, from 1; 0 when it was not told
 * @param eventId of the event
 * @param leafHash of the stored event, hexadecimal
 * @param legalDay from when it counts; empty when it has none
 * @param operatorId in whose history it was found; empty when it was found in the ledger
 */
public record EventPlace(
    String ledger,
    long position,
    String eventId,
    String leafHash,
    String legalDay,
    String operatorId) {

  static final String OPERATOR = "operatorId";
  static final String DAY = "on";

  /** Of an item of a history. */
  public static EventPlace of(JsonNode event, String operatorId) {
    return new EventPlace(
        event.path("ledger").asString(""),
        event.path("position").asLong(0),
        event.path("id").asString(""),
        event.path("leafHash").asString(""),
        event.path("legalDate").asString(""),
        operatorId);
  }

  /** Whether a history told it. */
  public boolean isKnown() {
    return position > 0 && !ledger.isEmpty() && !eventId.isEmpty();
  }

  /** Ledger and position in words. */
  public String words(PageTexts texts) {
    return texts.text("proof.place", texts.word("verify.ledger", ledger), number());
  }

  /** The position, as it is written everywhere else. */
  public String number() {
    return String.valueOf(position);
  }

  /** The page of its proof. What is in the address lets the page find what the event says. */
  public String link(Frame frame) {
    return frame.link(path(ledger, eventId), Map.of(OPERATOR, operatorId, DAY, legalDay));
  }

  static String path(String ledger, String eventId) {
    return "/events/" + Frame.segment(ledger) + "/" + Frame.segment(eventId);
  }
}
