package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The second party's case was confirmed or dismissed. */
@EventType("io.qinggui.inspection.linked-case-decided")
public record LinkedCaseDecided(
    String caseId, String operatorId, String mainPartyId, boolean confirmed, LocalDate decidedOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return decidedOn;
  }
}
