package io.qinggui.license.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A license was revoked as a penalty (吊销).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param decidedOn date of the decision
 * @param effectiveOn first day on which it is no longer in force
 * @param caseId the case that led to it, absent when there is none
 * @param basis the document
 */
public record LicenseRevoked(
    String operatorId,
    String licenseNumber,
    LocalDate decidedOn,
    LocalDate effectiveOn,
    @Nullable String caseId,
    String basis)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-revoked.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
