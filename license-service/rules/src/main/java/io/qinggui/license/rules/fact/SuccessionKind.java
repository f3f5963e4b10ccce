package io.qinggui.license.rules.fact;

/** How an operator took the place of another one. */
public enum SuccessionKind {
  /** The predecessor became part of it (合并). */
  MERGER,
  /** It came out of the predecessor, which may go on (分立). */
  DIVISION,
  /** It is the predecessor, which had no code and has got one. */
  IDENTIFIED;

  /**
   * Whether what stands against the predecessor stands against the successor. Who came out of a
   * divided operator begins anew: the record stays with the one that earned it.
   */
  public boolean burdensSuccessor() {
    return this != DIVISION;
  }
}
