package io.qinggui.inspection.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suspected violation is looked into.
 *
 * @param caseId the case
 * @param operatorId the party that the case is about
 * @param otherPartyId the other party of a lending or lease, if any
 * @param kind kind of violation, for example {@code LAYERED_SUBLEASE}
 * @param province two-digit code of where it was found
 * @param foundOn date of the finding
 */
public record CaseOpened(
    String caseId,
    String operatorId,
    @Nullable String otherPartyId,
    String kind,
    String province,
    LocalDate foundOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.case-opened.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
