package io.qinggui.inspection.language;

import java.time.LocalDate;

/** Determine, with reasons, whether the violation is serious. */
public record DetermineSeriousness(
    String caseId,
    LocalDate determinedOn,
    boolean serious,
    String reasoning,
    String authority,
    LocalDate today)
    implements CaseStep {

  @Override
  public String step() {
    return "seriousness";
  }

  @Override
  public String alreadyTaken() {
    return "already-determined";
  }

  @Override
  public LocalDate on() {
    return determinedOn;
  }

  @Override
  public String onPointer() {
    return "/determinedOn";
  }

  @Override
  public CaseEvent takenOn(CaseOpened opened) {
    return new SeriousnessDetermined(
        caseId,
        opened.operatorId(),
        opened.kind(),
        opened.province(),
        serious,
        reasoning,
        determinedOn,
        authority);
  }
}
