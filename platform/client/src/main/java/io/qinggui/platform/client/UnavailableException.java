package io.qinggui.platform.client;

import java.io.IOException;

/** There is no answer now, but there may be one later (503). */
public final class UnavailableException extends IOException {

  private static final long serialVersionUID = 1L;

  private UnavailableException(String message) {
    super(message);
  }

  /** What to throw for an answer that is none: this for 503, and a plain one for the others. */
  static IOException refused(int status, String message) {
    return status == 503 ? new UnavailableException(message) : new IOException(message);
  }
}
