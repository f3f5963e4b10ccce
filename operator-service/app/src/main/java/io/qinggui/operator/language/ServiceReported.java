package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** A service was found, or said, to be running in a province since a date (二(一)1). */
@EventType("io.qinggui.operator.service-reported")
public record ServiceReported(
    String operatorId, String service, String province, LocalDate runningSince)
    implements RegisterEvent {

  @Override
  public LocalDate legalDate() {
    return runningSince;
  }
}
