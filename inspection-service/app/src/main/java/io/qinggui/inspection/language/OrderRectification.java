package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Urge the operator to put it right by a date. */
public record OrderRectification(
    String caseId, LocalDate orderedOn, LocalDate dueOn, String authority, LocalDate today)
    implements CaseStep {

  @Override
  public String step() {
    return "rectification-order";
  }

  @Override
  public String alreadyTaken() {
    return "already-ordered";
  }

  @Override
  public LocalDate on() {
    return orderedOn;
  }

  @Override
  public String onPointer() {
    return "/orderedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new RectificationOrdered(caseId, opened.operatorId(), orderedOn, dueOn);
  }
}
