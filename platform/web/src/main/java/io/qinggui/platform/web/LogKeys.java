package io.qinggui.platform.web;

import io.qinggui.platform.trace.CurrentTrace;

/** What a line of the log can say of where it belongs (MDC); ids, never persons. */
public final class LogKeys {

  /** Trace id of the request, 32 hexadecimal digits as in W3C Trace Context. */
  public static final String TRACE_ID = CurrentTrace.LOG_KEY;

  /** Id of the command that is being handled. */
  public static final String COMMAND_ID = "commandId";

  private LogKeys() {}
}
