package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * Whether the violation is serious was determined, with reasons (三(三)). Only {@code serious} has
 * consequences.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param kind kind of violation
 * @param province two-digit code of where it was found
 * @param serious the determination
 * @param determinedOn date
 * @param determinedBy {@code MIIT} or the two-digit code of the administration
 */
public record SeriousnessDetermined(
    String caseId,
    String operatorId,
    String kind,
    String province,
    boolean serious,
    LocalDate determinedOn,
    String determinedBy)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.seriousness-determined.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
