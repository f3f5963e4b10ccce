package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Record that it was put right. */
public record CompleteRectification(
    String caseId, LocalDate completedOn, String authority, LocalDate today) implements CaseStep {

  @Override
  public String step() {
    return "rectification";
  }

  @Override
  public String alreadyTaken() {
    return "already-rectified";
  }

  @Override
  public LocalDate on() {
    return completedOn;
  }

  @Override
  public String onPointer() {
    return "/completedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new RectificationCompleted(caseId, opened.operatorId(), completedOn);
  }
}
