package io.qinggui.platform.ledger.transfer;

/** A file is no export of a ledger, or not all of one. */
public final class UnusableExportException extends RuntimeException {

  private final long line;

  /**
   * @param line where it was seen, from 1
   * @param what was found there
   */
  public UnusableExportException(long line, String what) {
    super("line " + line + ": " + what);
    this.line = line;
  }

  /** Where it was seen, from 1. */
  public long line() {
    return line;
  }
}
