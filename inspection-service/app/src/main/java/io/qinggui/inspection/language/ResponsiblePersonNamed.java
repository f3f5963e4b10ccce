package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * Who is answerable for the violation, and what was done about that (三(二)). For officers: nothing
 * of it is published.
 */
@EventType("io.qinggui.inspection.responsible-person-named")
public record ResponsiblePersonNamed(
    String caseId, String operatorId, String name, String title, String measure, LocalDate namedOn)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return namedOn;
  }
}
