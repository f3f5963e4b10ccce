package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens on {@code time-limit/<applicationId>}. */
public sealed interface TimeLimitEvent extends LicenseServiceEvent {

  /** Who applied. */
  String operatorId();

  @Override
  default String subject() {
    return operatorId();
  }

  /**
   * A time limit passed, and what it was for had not been done. It changes no right.
   *
   * @param issuer whose limit it was
   * @param what a {@link TimeLimitKind}
   * @param on last day on which it would have been done in time
   */
  @EventType("io.qinggui.license.time-limit-passed")
  record TimeLimitPassed(
      String operatorId, String applicationId, String issuer, String what, LocalDate on)
      implements TimeLimitEvent {

    @Override
    public LocalDate legalDate() {
      return on.plusDays(1);
    }
  }
}
