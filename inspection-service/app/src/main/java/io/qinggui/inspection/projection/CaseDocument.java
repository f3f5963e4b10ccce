package io.qinggui.inspection.projection;

import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.SeriousnessDetermined;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A case's document, event by event: its phase, what it was opened with, and its steps. Dates are
 * ISO text. What is told to the second party is in the other events already.
 */
final class CaseDocument {

  private CaseDocument() {}

  static void apply(Document document, CaseEvent event) {
    switch (event) {
      case CaseOpened e -> open(document, e);
      case CaseLinked e -> {}
      case LinkedCaseDecided e -> {}
      case CaseConfirmed e -> step(document, "CONFIRMED", "confirmation", e, null);
      case CaseDismissed e -> step(document, "DISMISSED", "dismissal", e, e.reason());
      case RectificationOrdered e -> order(document, e);
      case RectificationCompleted e -> step(document, "RECTIFIED", "rectification", e, null);
      case RectificationRefused e -> step(document, "REFUSED", "refusal", e, null);
      case PenaltyImposed e -> step(document, "PENALISED", "penalty", e, e.penalty());
      case SeriousnessDetermined e -> determine(document, e);
      case CaseClosed e -> step(document, "CLOSED", "closure", e, null);
    }
  }

  private static void open(Document document, CaseOpened e) {
    List<String> parties = new ArrayList<>(List.of(e.operatorId()));
    if (e.otherPartyId() != null) {
      parties.add(e.otherPartyId());
    }
    document
        .append("state", "OPENED")
        .append("operatorId", e.operatorId())
        .append("otherPartyId", e.otherPartyId())
        .append("parties", parties)
        .append("kind", e.kind())
        .append("province", e.province())
        .append("source", e.source())
        .append("foundOn", e.foundOn().toString())
        .append("evidence", e.evidence())
        .append("steps", new ArrayList<Document>());
  }

  private static void order(Document document, RectificationOrdered e) {
    step(document, "RECTIFICATION_ORDERED", "rectification-order", e, null);
    document.append("dueOn", e.dueOn().toString());
  }

  private static void determine(Document document, SeriousnessDetermined e) {
    step(document, "SERIOUSNESS_DETERMINED", "seriousness", e, e.reasoning());
    document.append("serious", e.serious()).append("determinedBy", e.determinedBy());
  }

  private static void step(
      Document document, String state, String step, CaseEvent event, @Nullable String text) {
    List<Document> steps = new ArrayList<>(document.getList("steps", Document.class));
    steps.add(
        new Document("step", step).append("on", event.legalDate().toString()).append("text", text));
    document.append("state", state).append("steps", steps);
  }
}
