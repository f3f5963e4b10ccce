package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An operator was put on the list of bad credit. */
@EventType("io.qinggui.license.credit-record-noted")
public record CreditRecordNoted(
    String operatorId,
    Source source,
    String creditRecordId,
    LocalDate decidedOn,
    LocalDate listedOn,
    String listedBy,
    @Nullable String caseId)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return listedOn;
  }
}
