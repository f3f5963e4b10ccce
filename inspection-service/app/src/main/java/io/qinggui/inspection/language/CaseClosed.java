package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The case was closed. */
@EventType("io.qinggui.inspection.case-closed")
public record CaseClosed(String caseId, String operatorId, LocalDate closedOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return closedOn;
  }
}
