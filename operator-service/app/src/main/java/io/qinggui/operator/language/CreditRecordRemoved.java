package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** A record was taken off the list of bad credit. */
@EventType("io.qinggui.operator.credit-record-removed")
public record CreditRecordRemoved(
    String operatorId, String creditRecordId, LocalDate removedOn, String cause)
    implements RegisterEvent {

  @Override
  public LocalDate legalDate() {
    return removedOn;
  }
}
