package io.qinggui.platform.ledger.sealing;

/** Something sealed that does not open. */
final class SealBrokenException extends Exception {

  private static final long serialVersionUID = 1L;

  SealBrokenException(String message) {
    super(message);
  }
}
