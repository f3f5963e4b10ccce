package io.qinggui.license.language;

/** What is applied for. */
public enum ApplicationKind {
  /** A new license. */
  NEW_LICENSE,
  /** More services or provinces under a license. */
  EXPANSION,
  /** A new term of a license. */
  RENEWAL,
  /** A license for whoever took its holder's place, 二(一)1(4). */
  HOLDER_CHANGE,
  /** The end of a license, 三(四). */
  CANCELLATION
}
