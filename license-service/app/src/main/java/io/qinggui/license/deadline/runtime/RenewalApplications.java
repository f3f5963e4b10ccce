package io.qinggui.license.deadline.runtime;

import io.qinggui.license.rules.fact.HeldLicense;

/** Tells whose renewal is under way. */
public interface RenewalApplications {

  /** Whether the renewal of the license's last term was applied for, and was not refused. */
  boolean isAppliedFor(String operatorId, HeldLicense license);
}
