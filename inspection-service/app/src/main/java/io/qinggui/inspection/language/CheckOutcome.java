package io.qinggui.inspection.language;

/** The outcome of an annual check. */
public enum CheckOutcome {
  /** 合格. */
  QUALIFIED,
  /** 不合格. */
  UNQUALIFIED
}
