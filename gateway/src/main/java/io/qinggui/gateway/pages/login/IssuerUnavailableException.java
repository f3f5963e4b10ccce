package io.qinggui.gateway.pages.login;

/** The issuer does not describe itself now. */
final class IssuerUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IssuerUnavailableException(Throwable cause) {
    super("the issuer does not describe itself: " + cause.getMessage(), cause);
  }
}
