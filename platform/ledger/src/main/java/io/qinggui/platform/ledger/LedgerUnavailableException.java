package io.qinggui.platform.ledger;

/**
 * The store failed (disk full, I/O error, server away). Nothing was acknowledged; whether an append
 * was stored is unknown, and repeating it under the same command id is safe.
 */
public final class LedgerUnavailableException extends RuntimeException {

  /**
   * @param message what could not be done yet, though the store did not fail
   */
  public LedgerUnavailableException(String message) {
    super(message);
  }

  /**
   * @param message what could not be done
   * @param cause the store's own error
   */
  public LedgerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
