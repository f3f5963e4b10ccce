package io.qinggui.license.language;

/** The time limits of an issuer. */
public enum TimeLimitKind {
  /** For accepting an application, or telling what is missing. */
  APPLICATION_ACCEPTANCE,
  /** For deciding it. */
  APPLICATION_DECISION
}
