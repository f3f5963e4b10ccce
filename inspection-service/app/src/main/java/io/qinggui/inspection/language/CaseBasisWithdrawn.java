package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * The finding because of which the case was opened is none, by what is known now. The case stays
 * what it is: an officer closes it.
 */
@EventType("io.qinggui.inspection.case-basis-withdrawn")
public record CaseBasisWithdrawn(
    String caseId, String operatorId, String findingId, LocalDate withdrawnOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return withdrawnOn;
  }
}
