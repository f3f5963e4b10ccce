package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * The case that a second party is linked to was confirmed or dismissed.
 *
 * @param caseId the case
 * @param operatorId the other party
 * @param mainPartyId the party that the case is about
 * @param confirmed whether the violation was confirmed
 * @param decidedOn date
 */
public record LinkedCaseDecided(
    String caseId, String operatorId, String mainPartyId, boolean confirmed, LocalDate decidedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.linked-case-decided.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
