package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operator was put on the list of bad credit (三(三)). The list is public, with its causes.
 *
 * @param operatorId who is listed
 * @param creditRecordId unique among all operators
 * @param cause why, as it stands on the list
 * @param decidedOn date of the decision to list
 * @param listedOn date from which it is listed
 * @param listedBy {@code MIIT} or the two-digit code of the administration
 * @param caseId the case that led to it, if any
 */
public record CreditRecordAdded(
    String operatorId,
    String creditRecordId,
    String cause,
    LocalDate decidedOn,
    LocalDate listedOn,
    String listedBy,
    @Nullable String caseId)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.credit-record-added.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
