package io.qinggui.platform.web.caller;

/** The roles that a token may bear, the weightiest first. */
public enum Role {
  /** The ministry: acts everywhere. */
  MIIT,
  /** The communications administration of one province. */
  ADMINISTRATION,
  /** An evaluation body, for example CAICT. */
  EVALUATOR,
  /** A basic carrier. */
  CARRIER,
  /** One operator: reads and files only for itself. */
  OPERATOR,
  /** Reads everything, writes nothing. */
  AUDITOR
}
