package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** There was no violation. */
@EventType("io.qinggui.inspection.case-dismissed")
public record CaseDismissed(String caseId, String operatorId, LocalDate dismissedOn, String reason)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return dismissedOn;
  }
}
