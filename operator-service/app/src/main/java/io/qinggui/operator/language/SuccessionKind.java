package io.qinggui.operator.language;

/** How an operator took the place of another one. */
public enum SuccessionKind {
  /** The predecessor became part of it (合并). */
  MERGER,
  /** It came out of the predecessor, perhaps with others (分立). */
  DIVISION,
  /** It is the predecessor, which had no code and has got one. */
  IDENTIFIED
}
