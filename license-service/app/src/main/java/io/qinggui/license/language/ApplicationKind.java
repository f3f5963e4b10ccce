package io.qinggui.license.language;

/** What is applied for. */
public enum ApplicationKind {
  /** A new license. */
  NEW_LICENSE,
  /** More services or provinces under a license. */
  EXPANSION,
  /** A new term of a license. */
  RENEWAL,
  /** The end of a license, 三(四). */
  CANCELLATION
}
