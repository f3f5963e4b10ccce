package io.qinggui.notification.language;

/** Why a subscription was disabled. */
public enum DisableCause {
  /** For days every attempt has failed. */
  ONLY_FAILURES,
  /** The endpoint did not agree to be called. */
  VALIDATION_FAILED
}
