package io.qinggui.standalone.backup;

/** What was asked for was not done; nothing is damaged. The message says what to do. */
public final class BackupRefusedException extends RuntimeException {

  /**
   * @param message for whoever asked
   */
  public BackupRefusedException(String message) {
    super(message);
  }

  BackupRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
