package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * A case concerns a second party (二(一)1(4)): published beside {@link CaseOpened}, with that party
 * as subject.
 *
 * @param caseId the case
 * @param operatorId the other party
 * @param mainPartyId the party that the case is about
 * @param kind kind of violation
 * @param province two-digit code
 * @param foundOn date of the finding
 */
public record CaseLinked(
    String caseId,
    String operatorId,
    String mainPartyId,
    String kind,
    String province,
    LocalDate foundOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.case-linked.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
