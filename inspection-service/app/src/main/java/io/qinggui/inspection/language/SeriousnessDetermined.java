package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** Whether the violation is serious was determined, with reasons (三(三)). */
@EventType("io.qinggui.inspection.seriousness-determined")
public record SeriousnessDetermined(
    String caseId,
    String operatorId,
    String kind,
    String province,
    boolean serious,
    String reasoning,
    LocalDate determinedOn,
    String determinedBy)
    implements CaseEvent {

  /** The same, determined by this authority. */
  public SeriousnessDetermined by(String authority) {
    return new SeriousnessDetermined(
        caseId, operatorId, kind, province, serious, reasoning, determinedOn, authority);
  }

  @Override
  public LocalDate legalDate() {
    return determinedOn;
  }
}
