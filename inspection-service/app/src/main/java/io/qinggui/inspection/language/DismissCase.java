package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Find that there was no violation. */
public record DismissCase(
    String caseId, LocalDate dismissedOn, String reason, String authority, LocalDate today)
    implements CaseStep {

  @Override
  public String step() {
    return "dismissal";
  }

  @Override
  public String alreadyTaken() {
    return "already-dismissed";
  }

  @Override
  public LocalDate on() {
    return dismissedOn;
  }

  @Override
  public String onPointer() {
    return "/dismissedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new CaseDismissed(caseId, opened.operatorId(), dismissedOn, reason);
  }
}
