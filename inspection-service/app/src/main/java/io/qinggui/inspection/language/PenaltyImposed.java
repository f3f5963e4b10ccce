package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** A penalty was imposed (三(三)). */
@EventType("io.qinggui.inspection.penalty-imposed")
public record PenaltyImposed(String caseId, String operatorId, LocalDate imposedOn, String penalty)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return imposedOn;
  }
}
