package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The operator put it right. */
@EventType("io.qinggui.inspection.rectification-completed")
public record RectificationCompleted(String caseId, String operatorId, LocalDate completedOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return completedOn;
  }
}
