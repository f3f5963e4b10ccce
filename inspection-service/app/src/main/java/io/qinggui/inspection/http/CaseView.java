package io.qinggui.inspection.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.qinggui.inspection.language.CaseOpened;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A case as clients see it.
 *
 * @param state phase after the last step
 * @param overdue whether rectification was ordered, is not done, and its last day is over
 * @param evidence for officers and auditors only
 */
record CaseView(
    String caseId,
    String state,
    boolean overdue,
    String operatorId,
    @Nullable String otherPartyId,
    String kind,
    String province,
    String source,
    String foundOn,
    @Nullable String evidence,
    @Nullable String dueOn,
    @Nullable Boolean serious,
    @Nullable String determinedBy,
    List<Step> steps,
    @JsonIgnore long version) {

  /**
   * A step taken.
   *
   * @param text the reason, penalty or reasoning given with it; for officers and auditors only
   */
  record Step(String step, String on, @Nullable String text) {}

  /** As it is right after it was opened. */
  static CaseView opened(CaseOpened event) {
    return new CaseView(
        event.caseId(),
        Phase.OPENED.name(),
        false,
        event.operatorId(),
        event.otherPartyId(),
        event.kind(),
        event.province(),
        event.source(),
        event.foundOn().toString(),
        event.evidence(),
        null,
        null,
        null,
        List.of(),
        0);
  }

  static CaseView of(Document each, LocalDate today, boolean withTexts) {
    return new CaseView(
        each.getString("_id"),
        each.getString("state"),
        overdue(each, today),
        each.getString("operatorId"),
        each.getString("otherPartyId"),
        each.getString("kind"),
        each.getString("province"),
        each.getString("source"),
        each.getString("foundOn"),
        withTexts ? each.getString("evidence") : null,
        each.getString("dueOn"),
        each.getBoolean("serious"),
        each.getString("determinedBy"),
        each.getList("steps", Document.class).stream().map(s -> step(s, withTexts)).toList(),
        each.get("version", Number.class).longValue());
  }

  private static Step step(Document each, boolean withTexts) {
    return new Step(
        each.getString("step"), each.getString("on"), withTexts ? each.getString("text") : null);
  }

  private static boolean overdue(Document each, LocalDate today) {
    return Phase.RECTIFICATION_ORDERED.name().equals(each.getString("state"))
        && today.isAfter(LocalDate.parse(each.getString("dueOn")));
  }
}
