package io.qinggui.platform.log;

/** What was published and the ledger contradict each other. */
final class ContradictionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long size;

  /**
   * @param size of the checkpoint
   */
  ContradictionException(long size, String why) {
    super(why);
    this.size = size;
  }

  long size() {
    return size;
  }
}
