package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** An enterprise was registered as an operator. */
@EventType("io.qinggui.license.operator-noted")
public record OperatorNoted(
    String operatorId, Source source, String kind, String province, LocalDate registeredOn)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return registeredOn;
  }
}
