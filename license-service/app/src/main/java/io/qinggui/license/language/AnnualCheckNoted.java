package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** An annual check was concluded. */
@EventType("io.qinggui.license.annual-check-noted")
public record AnnualCheckNoted(
    String operatorId,
    Source source,
    String licenseNumber,
    int year,
    boolean qualified,
    LocalDate concludedOn)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return concludedOn;
  }
}
