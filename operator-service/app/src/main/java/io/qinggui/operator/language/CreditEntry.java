package io.qinggui.operator.language;

import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the list of bad credit.
 *
 * @param listedBy {@code MIIT} or the two-digit code of the administration
 */
public record CreditEntry(
    String cause,
    LocalDate decidedOn,
    LocalDate listedOn,
    String listedBy,
    @Nullable String caseId) {

  /**
   * The record's id follows from its content, so that the same entry is recognised when repeated.
   */
  public String idFor(String operatorId) {
    String end = operatorId.substring(Math.max(0, operatorId.length() - 8));
    return ContentId.of("CR-" + end, operatorId, cause, decidedOn, listedOn, listedBy, caseId);
  }
}
