package io.qinggui.platform.transparency.note;

/** A note is signed by nobody known, or a signature in the name of somebody known is wrong. */
public final class UnverifiedNoteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnverifiedNoteException(String message) {
    super(message);
  }
}
