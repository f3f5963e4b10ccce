package io.qinggui.notification.language;

/** Why an order that nobody had acknowledged holds no more. */
public enum SupersedingReason {
  /** A later boundary of the standing was passed. */
  LATER_BOUNDARY,
  /** Facts recorded later changed what applies from the same boundary. */
  LATER_FACT,
  /** A correction took the cause away. */
  CORRECTED,
  /** The registration of its addressee as a carrier does not count any more. */
  NOT_A_CARRIER
}
