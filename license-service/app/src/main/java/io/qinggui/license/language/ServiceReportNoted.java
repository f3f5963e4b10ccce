package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** An operator was really running a service. */
@EventType("io.qinggui.license.service-report-noted")
public record ServiceReportNoted(
    String operatorId, Source source, String service, String province, LocalDate runningSince)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return runningSince;
  }
}
