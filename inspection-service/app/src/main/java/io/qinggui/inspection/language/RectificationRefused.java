package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The operator refused to put it right (三(三)). */
@EventType("io.qinggui.inspection.rectification-refused")
public record RectificationRefused(String caseId, String operatorId, LocalDate refusedOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return refusedOn;
  }
}
