package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/** Name who is answerable for the violation. It is no step: the case stays where it is. */
public record NameResponsiblePerson(
    String caseId,
    String name,
    String title,
    String measure,
    LocalDate on,
    Filer filer,
    LocalDate today)
    implements CaseCommand {

  /** What is recorded about the party that the case is about. */
  public ResponsiblePersonNamed named(CaseOpened opened) {
    return new ResponsiblePersonNamed(caseId, opened.operatorId(), name, title, measure, on);
  }
}
