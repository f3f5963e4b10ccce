package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Close the case. */
public record CloseCase(String caseId, LocalDate closedOn, String authority, LocalDate today)
    implements CaseStep {

  @Override
  public String step() {
    return "closure";
  }

  @Override
  public String alreadyTaken() {
    return "already-closed";
  }

  @Override
  public LocalDate on() {
    return closedOn;
  }

  @Override
  public String onPointer() {
    return "/closedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new CaseClosed(caseId, opened.operatorId(), closedOn);
  }
}
