package io.qinggui.gateway.routing;

/** An instance has said that it cannot take the request now; another one is asked. */
final class PassedOnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PassedOnException() {
    super("passed on to another instance", null, false, false);
  }
}
