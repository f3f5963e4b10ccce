package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * A step of an application was taken. What an approval grants is published of the license.
 *
 * @param operatorId who applied
 * @param applicationId the application
 * @param kind NEW_LICENSE, EXPANSION, RENEWAL, HOLDER_CHANGE or CANCELLATION
 * @param issuer who decides: {@code MIIT} or the two-digit code of an administration
 * @param step SUBMITTED, SUPPLEMENT_REQUESTED, SUPPLEMENTED, ACCEPTED, EVALUATED, APPROVED, REFUSED
 *     or WITHDRAWN
 * @param on date of the step
 */
public record ApplicationChanged(
    String operatorId, String applicationId, String kind, String issuer, String step, LocalDate on)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.application-changed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
