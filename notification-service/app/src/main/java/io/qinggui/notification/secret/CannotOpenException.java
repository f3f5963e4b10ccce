package io.qinggui.notification.secret;

/** Something that was sealed does not open. Says why, and nothing of what is in it. */
public final class CannotOpenException extends RuntimeException {

  /**
   * @param message why
   */
  public CannotOpenException(String message) {
    super(message);
  }
}
