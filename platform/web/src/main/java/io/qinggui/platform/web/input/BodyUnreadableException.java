package io.qinggui.platform.web.input;

import tools.jackson.core.JacksonException;

/** The request's body is no JSON as we read it. The cause says why. */
public final class BodyUnreadableException extends RuntimeException {

  /**
   * @param cause why
   */
  public BodyUnreadableException(JacksonException cause) {
    super(cause);
  }
}
