package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** A credit record was taken off the list. */
@EventType("io.qinggui.license.credit-removal-noted")
public record CreditRemovalNoted(
    String operatorId, Source source, String creditRecordId, LocalDate removedOn)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return removedOn;
  }
}
