package io.qinggui.standalone.imports;

/** The gateway did not answer for longer than the patience allowed, or gives no token. */
final class UnreachableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
