package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The operator was urged to put it right by a date (三(三)). */
@EventType("io.qinggui.inspection.rectification-ordered")
public record RectificationOrdered(
    String caseId, String operatorId, LocalDate orderedOn, LocalDate dueOn) implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return orderedOn;
  }
}
