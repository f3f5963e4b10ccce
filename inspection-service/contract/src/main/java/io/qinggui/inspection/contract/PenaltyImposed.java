package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * A penalty was imposed.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param imposedOn date
 */
public record PenaltyImposed(String caseId, String operatorId, LocalDate imposedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.penalty-imposed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
