package io.qinggui.standalone.client;

import java.io.IOException;

/** There is no answer now, but there may be one later (503). */
final class UnavailableException extends IOException {

  private static final long serialVersionUID = 1L;

  UnavailableException(String message) {
    super(message);
  }
}
