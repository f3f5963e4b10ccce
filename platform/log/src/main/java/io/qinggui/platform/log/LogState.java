package io.qinggui.platform.log;

/** How a log is. */
public sealed interface LogState {

  /** What was published before is being compared with the ledger; nothing new is published yet. */
  record Starting() implements LogState {}

  /** It follows the ledger. */
  record Following() implements LogState {}

  /**
   * It follows the ledger, and serves nothing before a quorum of witnesses has vouched for it.
   *
   * @param published events that witnesses are asked about
   */
  record Unwitnessed(long published) implements LogState {}

  /**
   * What was published and the ledger contradict each other, so that nothing is published any more.
   *
   * @param size of the checkpoint that contradicts
   * @param why in a few words
   */
  record Refused(long size, String why) implements LogState {}
}
