package io.qinggui.standalone.node;

/** Why the process cannot start, in words for whoever started it. */
public final class StartupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the reason. */
  public StartupException(String message) {
    super(message);
  }

  /** With the reason and what caused it. */
  public StartupException(String message, Throwable cause) {
    super(message, cause);
  }
}
