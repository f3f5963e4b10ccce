package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** Whether a violation is serious was determined, 三(三). */
@EventType("io.qinggui.license.seriousness-noted")
public record SeriousnessNoted(
    String operatorId,
    Source source,
    String caseId,
    String kind,
    boolean serious,
    LocalDate determinedOn)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return determinedOn;
  }
}
