package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Impose a penalty. */
public record ImposePenalty(
    String caseId, LocalDate imposedOn, String penalty, String authority, LocalDate today)
    implements CaseStep {

  @Override
  public String step() {
    return "penalty";
  }

  @Override
  public String alreadyTaken() {
    return "already-penalised";
  }

  @Override
  public LocalDate on() {
    return imposedOn;
  }

  @Override
  public String onPointer() {
    return "/imposedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new PenaltyImposed(caseId, opened.operatorId(), imposedOn, penalty);
  }
}
