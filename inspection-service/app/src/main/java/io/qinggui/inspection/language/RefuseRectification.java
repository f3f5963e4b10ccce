package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Record that the operator refuses to put it right. */
public record RefuseRectification(
    String caseId, LocalDate refusedOn, String authority, LocalDate today) implements CaseStep {

  @Override
  public String step() {
    return "refusal";
  }

  @Override
  public String alreadyTaken() {
    return "already-refused";
  }

  @Override
  public LocalDate on() {
    return refusedOn;
  }

  @Override
  public String onPointer() {
    return "/refusedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new RectificationRefused(caseId, opened.operatorId(), refusedOn);
  }
}
