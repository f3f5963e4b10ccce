package io.qinggui.notification.subscription;

/** What a subscription does at the moment. */
public enum Status {
  /** Waits until its endpoint agrees to be called. */
  PENDING_VALIDATION,
  /** Delivers. */
  ACTIVE,
  /** Its owner does not want anything at the moment. */
  PAUSED,
  /** Nothing got through for days. */
  DISABLED,
  /** Over, for ever. */
  REMOVED
}
