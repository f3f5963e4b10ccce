package io.qinggui.license.rules.standing;

/** What a rule does to an operator. */
public enum Effect {
  /** It may not operate the service. */
  BARRED,
  /** Its customers stay, new ones and new contracts wait, until the issuer resumes. */
  NO_NEW_CUSTOMERS,
  /** The license will not be renewed; it stays valid until it expires. */
  NO_RENEWAL,
  /** The annual check of a year does not pass. */
  CHECK_UNQUALIFIED,
  /** Whoever deals with it weighs its credit. */
  CREDIT_CAUTION,
  /** It may operate a service that its license does not grant yet. */
  GRACE
}
