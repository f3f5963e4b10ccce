package io.qinggui.platform.log;

/** Nothing of the log can be shown now. */
public final class LogUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LogState state;

  LogUnavailableException(LogState state) {
    super("the log cannot be shown: " + state, null, false, false);
    this.state = state;
  }

  /** Why. */
  public LogState state() {
    return state;
  }
}
