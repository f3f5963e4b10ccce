package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The case concerns a second party as well (二(一)1(4)), so that its history shows it. */
@EventType("io.qinggui.inspection.case-linked")
public record CaseLinked(
    String caseId,
    String operatorId,
    String mainPartyId,
    String kind,
    String province,
    LocalDate foundOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return foundOn;
  }
}
