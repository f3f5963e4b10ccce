package io.qinggui.platform.ledger.transfer;

/** A ledger that should have been filled has something in it already. Nothing was changed. */
public final class LedgerNotEmptyException extends RuntimeException {

  /**
   * @param ledger its name
   * @param where it is
   */
  public LedgerNotEmptyException(String ledger, String where) {
    super("ledger " + ledger + " in " + where + " is not empty");
  }
}
