package io.qinggui.gateway.pages.supervisedcase;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.proof.EventPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The steps that were taken, in their order, each with the record behind it.
 *
 * @param steps the opening first
 */
public record StepLine(List<Step> steps) {

  private static final String OPENED = "case-opened";
  private static final String EVENTS = "500";

  /** Copies the steps. */
  public StepLine {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param name what it is called
   * @param on its legal date
   * @param text that was given with it; may be empty
   * @param by who recorded it; empty when that is not known
   * @param recordedAt when; empty likewise
   * @param eventId of the record; empty likewise
   * @param place where the record stands in its ledger; {@code null} likewise
   */
  public record Step(
      String name,
      String on,
      String text,
      String by,
      String recordedAt,
      String eventId,
      @Nullable EventPlace place) {}

  /** The events of the operator's history that are this case's. */
  static List<JsonNode> events(Visit visit, JsonNode found) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", found.path("foundOn").asString(""));
    query.put("limit", EVENTS);
    String stream = "case/" + found.path("caseId").asString("");
    return visit
        .read("/operators/{operatorId}/history", query, found.path("operatorId").asString(""))
        .path("items")
        .valueStream()
        .filter(it -> it.path("stream").asString("").equals(stream))
        .toList();
  }

  static StepLine of(PageTexts texts, JsonNode found, List<JsonNode> events) {
    List<Step> steps = new ArrayList<>();
    String operatorId = found.path("operatorId").asString("");
    steps.add(
        step(
            texts,
            operatorId,
            texts.text("supervisedcase.step.opening"),
            found.path("foundOn"),
            "",
            event(events, OPENED, found.path("foundOn").asString(""))));
    for (JsonNode taken : found.path("steps").values()) {
      String path = taken.path("step").asString("");
      String type = CaseStep.named(path).map(CaseStep::event).orElse("");
      steps.add(
          step(
              texts,
              operatorId,
              texts.text("supervisedcase.step." + path),
              taken.path("on"),
              taken.path("text").asString(""),
              event(events, type, taken.path("on").asString(""))));
    }
    return new StepLine(steps);
  }

  private static Step step(
      PageTexts texts,
      String operatorId,
      String name,
      JsonNode on,
      String text,
      Optional<JsonNode> event) {
    return new Step(
        name,
        texts.day(on),
        text,
        event.map(it -> actor(texts, it.path("actor"))).orElse(""),
        event.map(it -> texts.moment(it.path("recordedAt"))).orElse(""),
        event.map(it -> it.path("id").asString("")).orElse(""),
        event.map(it -> EventPlace.of(it, operatorId)).orElse(null));
  }

  /** The last of its kind of that day: what stood before it was corrected. */
  private static Optional<JsonNode> event(List<JsonNode> events, String type, String on) {
    return events.stream()
        .filter(it -> it.path("type").asString("").endsWith("." + type))
        .filter(it -> it.path("legalDate").asString("").equals(on))
        .reduce((earlier, later) -> later);
  }

  private static String actor(PageTexts texts, JsonNode actor) {
    String role = actor.path("role").asString("");
    String whose =
        switch (role) {
          case "SYSTEM" -> texts.text("supervisedcase.system");
          case "ADMINISTRATION" -> texts.issuer(actor.path("province").asString(""));
          default -> texts.word("role", role);
        };
    String name = actor.path("name").asString("");
    return name.isEmpty() ? whose : texts.text("supervisedcase.person", whose, name);
  }
}
