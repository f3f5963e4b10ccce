package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * The finding because of which a case was opened is none, by what is known now. The case goes on
 * until an officer closes it.
 *
 * @param caseId the case
 * @param operatorId whom it is about
 * @param findingId the finding
 * @param withdrawnOn when that was noted
 */
public record CaseBasisWithdrawn(
    String caseId, String operatorId, String findingId, LocalDate withdrawnOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.case-basis-withdrawn.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
