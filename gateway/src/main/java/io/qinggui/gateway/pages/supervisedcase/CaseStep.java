package io.qinggui.gateway.pages.supervisedcase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps of a case, as the interface calls them. Which may follow is for the interface to say.
 */
public enum CaseStep {
  CONFIRMATION("confirmation", "Confirmation", "confirmedOn", List.of(), "case-confirmed"),
  DISMISSAL("dismissal", "Dismissal", "dismissedOn", List.of("reason"), "case-dismissed"),
  RECTIFICATION_ORDER(
      "rectification-order",
      "RectificationOrder",
      "orderedOn",
      List.of("dueOn"),
      "rectification-ordered"),
  RECTIFICATION(
      "rectification", "Rectification", "completedOn", List.of(), "rectification-completed"),
  REFUSAL("refusal", "Refusal", "refusedOn", List.of(), "rectification-refused"),
  PENALTY("penalty", "Penalty", "imposedOn", List.of("penalty"), "penalty-imposed"),
  SERIOUSNESS(
      "seriousness",
      "Seriousness",
      "determinedOn",
      List.of("serious", "reasoning"),
      "seriousness-determined"),
  CLOSURE("closure", "Closure", "closedOn", List.of(), "case-closed");

  private final String path;
  private final String operation;
  private final String dateField;
  private final List<String> further;
  private final String event;

  CaseStep(String path, String operation, String dateField, List<String> further, String event) {
    this.path = path;
    this.operation = operation;
    this.dateField = dateField;
    this.further = further;
    this.event = event;
  }

  static Optional<CaseStep> named(String path) {
    return Arrays.stream(values()).filter(it -> it.path.equals(path)).findFirst();
  }

  /** As it stands in the path. */
  public String path() {
    return path;
  }

  /** The end of the type of the event that it leaves. */
  String event() {
    return event;
  }

  /** The page on which it is taken. */
  public String filing() {
    return "/filings/postCases" + operation;
  }

  /** What stands in the form before somebody changes it. */
  public Map<String, String> prefill(String caseId, LocalDate today) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("caseId", caseId);
    fields.put(dateField, today.toString());
    fields.put("back", "/cases/" + caseId);
    return fields;
  }

  /** A body that has all that is required, to ask whether the step is possible at all. */
  ObjectNode attempt(LocalDate today) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put(dateField, today.toString());
    for (String field : further) {
      switch (field) {
        case "dueOn" -> body.put(field, today.toString());
        case "serious" -> body.put(field, false);
        default -> body.put(field, "—");
      }
    }
    return body;
  }
}
