package io.qinggui.operator.contract;

import java.time.LocalDate;

/**
 * A record was taken off the list of bad credit.
 *
 * @param operatorId who was listed
 * @param creditRecordId the record that was added before
 * @param removedOn first day on which it is no longer listed
 */
public record CreditRecordRemoved(String operatorId, String creditRecordId, LocalDate removedOn)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.credit-record-removed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
