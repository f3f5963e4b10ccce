package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The violation was confirmed. */
@EventType("io.qinggui.inspection.case-confirmed")
public record CaseConfirmed(String caseId, String operatorId, LocalDate confirmedOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return confirmedOn;
  }
}
