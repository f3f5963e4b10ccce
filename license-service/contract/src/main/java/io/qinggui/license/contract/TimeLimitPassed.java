package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * A time limit of an issuer has passed, and what it was for had not been done. It changes no right.
 *
 * @param applicationId application that was to be accepted or decided
 * @param operatorId who applied
 * @param issuer whose limit it was: {@code MIIT} or the two-digit code of an administration
 * @param what {@code APPLICATION_ACCEPTANCE} or {@code APPLICATION_DECISION}
 * @param on last day on which it would have been done in time
 */
public record TimeLimitPassed(
    String applicationId, String operatorId, String issuer, String what, LocalDate on)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.time-limit-passed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
