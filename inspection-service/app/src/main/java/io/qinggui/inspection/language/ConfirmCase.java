package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Confirm the violation. */
public record ConfirmCase(String caseId, LocalDate confirmedOn, String authority, LocalDate today)
    implements CaseStep {

  @Override
  public String step() {
    return "confirmation";
  }

  @Override
  public String alreadyTaken() {
    return "already-confirmed";
  }

  @Override
  public LocalDate on() {
    return confirmedOn;
  }

  @Override
  public String onPointer() {
    return "/confirmedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new CaseConfirmed(caseId, opened.operatorId(), confirmedOn);
  }
}
